package io.bearhug.identity.persons;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person said over time about what we may do. */
@ApplicationScoped
public class ConsentHistory {

    private final FindPerson find;
    private final ConsentWords words;
    private final Regions regions;

    ConsentHistory(FindPerson find, ConsentWords words, Regions regions) {
        this.find = find;
        this.words = words;
        this.regions = regions;
    }

    /**
     * A word.
     *
     * @param said as it was said
     * @param inForce whether it is the one that counts for what it is about
     */
    public record Word(Consent said, boolean inForce) {}

    /** What was found. */
    public sealed interface Answer {

        /** A page of words, the newest first. */
        record Words(Lineages.Page<Word> page) implements Answer {}

        /** There is nobody of this id. */
        record Nobody() implements Answer {}

        /** The cursor is none of ours. */
        record WrongCursor() implements Answer {}
    }

    /** A page of what the person of this id said. */
    public Uni<Answer> of(String personId, @Nullable String after, int limit) {
        return find.byId(personId).flatMap(found -> found.map(it -> of(it.person(), after, limit))
                .orElseGet(() -> Uni.createFrom().item(new Answer.Nobody())));
    }

    private Uni<Answer> of(Person person, @Nullable String after, int limit) {
        return words.of(person.id(), after, limit).flatMap(page -> page.map(said -> marked(person, said))
                .orElseGet(() -> Uni.createFrom().item(new Answer.WrongCursor())));
    }

    private Uni<Answer> marked(Person person, Lineages.Page<Consent> page) {
        return inForce(person).map(counting -> {
            List<Word> marked = page.items().stream()
                    .map(said -> new Word(said, counting.contains(said)))
                    .toList();
            return new Answer.Words(new Lineages.Page<>(marked, page.next()));
        });
    }

    /** Folded from the facts: a snapshot may date a repeated yes a little back. */
    private Uni<Set<Consent>> inForce(Person person) {
        Set<Identifier> names = person.identifiers().stream()
                .map(Person.PersonIdentifier::identifier)
                .collect(Collectors.toSet());
        return regions.read(names).map(region -> Resolution.persons(region).stream()
                .filter(it -> it.identifiers().stream().anyMatch(names::contains))
                .map(ResolvedPerson::consents)
                .flatMap(List::stream)
                .map(ConsentHistory::word)
                .collect(Collectors.toSet()));
    }

    /** What was said, without since when it has held. */
    private static Consent word(Consent folded) {
        return new Consent(
                folded.purpose(),
                folded.channel(),
                folded.contactPoint(),
                folded.granted(),
                folded.at(),
                folded.source());
    }
}
