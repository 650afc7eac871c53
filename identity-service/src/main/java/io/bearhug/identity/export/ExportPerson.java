package io.bearhug.identity.export;

import io.bearhug.contracts.Person;
import io.bearhug.identity.persons.FindPerson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows somebody all that is known of them, here and in the other services. */
@ApplicationScoped
public class ExportPerson {

    /** More than anybody has; what a machine poured in beyond it is not listed fact by fact. */
    private static final int MOST_FACTS = 10_000;

    private final FindPerson find;
    private final KeptFacts kept;
    private final OtherServices others;
    private final Clock clock;

    ExportPerson(FindPerson find, KeptFacts kept, OtherServices others, Clock clock) {
        this.find = find;
        this.kept = kept;
        this.others = others;
        this.clock = clock;
    }

    /** Everything about the person of this id; empty if there is nobody. */
    public Uni<Optional<Export>> export(String personId) {
        return find.byId(personId)
                .flatMap(found -> found.map(it -> of(it.person()).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Everything about a person who was found already. */
    public Uni<Export> of(Person person) {
        return kept.facts(person.id(), MOST_FACTS).flatMap(facts -> kept.consents(person.id(), MOST_FACTS)
                .flatMap(consents -> kept.others(person.id(), MOST_FACTS).flatMap(told -> elsewhere(person)
                        .map(parts -> new Export(
                                clock.instant(),
                                person,
                                facts,
                                consents,
                                told,
                                parts,
                                InWords.of(person, facts, consents, parts))))));
    }

    private Uni<List<Export.Part>> elsewhere(Person person) {
        return Multi.createFrom()
                .iterable(Export.Part.of(person.id()))
                .onItem()
                .transformToUniAndConcatenate(part ->
                        others.show(part).map(shown -> shown.map(part::with).orElse(part)))
                .collect()
                .asList();
    }
}
