package io.bearhug.identity.persons;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether a snapshot only repeats the one before it. A person seen again, whose shop says of them once more what it always
 * says, gets no new version: every version goes to every service.
 *
 * <p>A trait that was said again dates at most {@link #SAME_TRAIT} back in a snapshot, a yes at most {@link #SAME_YES}; whatever
 * else changes brings all times up to date. The facts keep the exact times, and they alone decide which word counts. A no is
 * never a repetition: with an older date than it has, a reader could take a yes for the later word.
 */
final class Repetition {

    /** A trait said again by the same source within this time is the same. */
    static final Duration SAME_TRAIT = Duration.ofDays(1);

    /** A repeated yes within this time is no news; a no always is, because losing one would widen a consent. */
    static final Duration SAME_YES = Duration.ofHours(1);

    private Repetition() {}

    /** Whether the newer snapshot says nothing that the older one does not. */
    static boolean of(Person older, Person newer) {
        return names(older).equals(names(newer))
                && older.fragments().equals(newer.fragments())
                && isSame(older.traits(), newer.traits())
                && isSame(older.consents(), newer.consents())
                && older.relations().equals(newer.relations())
                && older.occasions().equals(newer.occasions())
                && older.households().equals(newer.households())
                && older.mergedFrom().equals(newer.mergedFrom())
                && older.redirectTo() == null;
    }

    private static boolean isSame(Map<String, Trait> older, Map<String, Trait> newer) {
        return older.keySet().equals(newer.keySet())
                && newer.entrySet().stream()
                        .allMatch(trait ->
                                isSame(older.getOrDefault(trait.getKey(), trait.getValue()), trait.getValue()));
    }

    private static boolean isSame(Trait older, Trait newer) {
        return isSoonAfter(older.at(), newer.at(), SAME_TRAIT)
                && at(Instant.EPOCH, older).equals(at(Instant.EPOCH, newer));
    }

    private static Trait at(Instant time, Trait trait) {
        return new Trait(trait.value(), trait.kind(), trait.source(), time, trait.purposes(), trait.keptUntil());
    }

    /** Both in the order in which consents are folded. */
    private static boolean isSame(List<Consent> older, List<Consent> newer) {
        return older.size() == newer.size()
                && IntStream.range(0, newer.size()).allMatch(i -> isSame(older.get(i), newer.get(i)));
    }

    private static boolean isSame(Consent older, Consent newer) {
        return older.equals(newer)
                || (newer.granted()
                        && isSoonAfter(older.at(), newer.at(), SAME_YES)
                        && isSoonAfter(older.holdsFrom(), newer.holdsFrom(), SAME_YES)
                        && at(Instant.EPOCH, older).equals(at(Instant.EPOCH, newer)));
    }

    private static Consent at(Instant time, Consent said) {
        return new Consent(said.purpose(), said.channel(), said.contactPoint(), said.granted(), time, said.source());
    }

    /** An earlier time is none: then the later word was taken back. */
    private static boolean isSoonAfter(Instant older, Instant newer, Duration most) {
        return !newer.isBefore(older) && newer.isBefore(older.plus(most));
    }

    private static List<Person.PersonIdentifier> names(Person person) {
        return person.identifiers().stream().map(Repetition::withoutLastSeen).toList();
    }

    private static Person.PersonIdentifier withoutLastSeen(Person.PersonIdentifier name) {
        return new Person.PersonIdentifier(
                name.namespace(),
                name.value(),
                name.source(),
                name.firstSeen(),
                Instant.EPOCH,
                name.verified(),
                name.shared(),
                name.move());
    }
}
