package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Voice;
import io.bearhug.support.identifiers.Fragments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records what a person told one of us about what we may do. */
@ApplicationScoped
public class SetConsent {

    private final FindPerson find;
    private final ResolveFacts resolve;
    private final Fragments names;
    private final Clock clock;

    SetConsent(FindPerson find, ResolveFacts resolve, Fragments names, Clock clock) {
        this.find = find;
        this.resolve = resolve;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A yes or no as it was told.
     *
     * @param purpose id of the purpose
     * @param channel null for all channels
     * @param contactPoint the one it is about in any form, null for all of the person's
     * @param granted yes or no
     * @param source how it was told
     */
    public record Said(
            String purpose,
            @Nullable String channel,
            @Nullable Identifier contactPoint,
            boolean granted,
            String source) {}

    /** What became of it. */
    public sealed interface Answer {

        /** It is recorded; the person as they are with it. */
        record Recorded(FoundPerson person) implements Answer {}

        /** There is nobody of this id. */
        record Nobody() implements Answer {}

        /** The contact point is not one of the person's names: nothing was recorded. */
        record NotTheirs() implements Answer {}
    }

    /** Records a word about the person of this id. */
    public Uni<Answer> set(String personId, Said said) {
        return find.byId(personId)
                .flatMap(found -> found.map(it -> set(it.person(), said)).orElseGet(SetConsent::nobody));
    }

    private Uni<Answer> set(Person person, Said said) {
        Optional<Identifier> point = Optional.ofNullable(said.contactPoint()).flatMap(this::normal);
        boolean isTheirs = said.contactPoint() == null
                || point.filter(name -> goesBy(person, name)).isPresent();
        return isTheirs
                ? resolve.resolve(fact(person, said, point.orElse(null)))
                        .flatMap(_ -> find.byId(person.id()))
                        .map(now -> now.<Answer>map(Answer.Recorded::new).orElseGet(Answer.Nobody::new))
                : Uni.createFrom().item(new Answer.NotTheirs());
    }

    private static Uni<Answer> nobody() {
        return Uni.createFrom().item(new Answer.Nobody());
    }

    private Optional<Identifier> normal(Identifier name) {
        return names.normaliseNames(List.of(name)).stream().findFirst();
    }

    private static boolean goesBy(Person person, Identifier name) {
        return person.identifiers().stream()
                .anyMatch(known -> known.identifier().equals(name));
    }

    /** It hangs on the person's strongest name, which a snapshot lists first. */
    private Facts fact(Person person, Said said, @Nullable Identifier point) {
        Identifier on = person.identifiers().stream()
                .findFirst()
                .map(Person.PersonIdentifier::identifier)
                .orElseThrow(() -> new IllegalStateException("a living person has a name"));
        return Facts.of(
                List.of(),
                List.of(),
                List.of(),
                List.of(new ConsentFact(
                        on,
                        said.purpose(),
                        said.channel(),
                        point,
                        said.granted(),
                        true,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        said.source(),
                        Voice.RECORDED)));
    }
}
