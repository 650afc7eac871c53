package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Voice;
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
    private final Clock clock;

    SetConsent(FindPerson find, ResolveFacts resolve, Clock clock) {
        this.find = find;
        this.resolve = resolve;
        this.clock = clock;
    }

    /**
     * A yes or no as it was told.
     *
     * @param purpose id of the purpose
     * @param channel null for all channels
     * @param granted yes or no
     * @param source how it was told
     */
    public record Said(String purpose, @Nullable String channel, boolean granted, String source) {}

    /** The person as they are with it; empty if there is nobody of this id. */
    public Uni<Optional<FoundPerson>> set(String personId, Said said) {
        return find.byId(personId).flatMap(found -> found.map(
                        person -> resolve.resolve(fact(person.person(), said)).flatMap(_ -> find.byId(personId)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** It hangs on the person's strongest name, which a snapshot lists first. */
    private Facts fact(Person person, Said said) {
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
                        said.granted(),
                        true,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        said.source(),
                        Voice.RECORDED)));
    }
}
