package io.bearhug.delivery.people;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the newest version of a person says to us. */
public sealed interface Snapshot {

    /** Namespaces whose values are addresses. */
    Set<String> ADDRESSES = Set.of("email", "phone", "push_token", "chat_id");

    /** Whom it is about. */
    String personId();

    /** Counts up by one; older ones are ignored. */
    long version();

    /**
     * A person we know.
     *
     * @param recipient what we need of them
     * @param identifiers all names they go by, to be found by
     */
    record Present(Recipient recipient, long version, List<Name> identifiers) implements Snapshot {
        public Present {
            identifiers = Lists.copy(identifiers);
        }

        @Override
        public String personId() {
            return recipient.personId();
        }
    }

    /** Merged into another person. */
    record Redirected(String personId, long version, String to) implements Snapshot {}

    /** Forgotten. */
    record Erased(String personId, long version) implements Snapshot {}

    /**
     * A name somebody goes by.
     *
     * @param move grows each time the identifier changes hands; older moves are ignored
     */
    record Name(Identifier identifier, long move) {}

    /**
     * A name and whose it is.
     *
     * @param personId who goes by it
     */
    record Held(String personId, Name name) {}

    /** Of each person the newest snapshot. */
    static Collection<Snapshot> newest(Collection<Snapshot> snapshots) {
        Map<String, Snapshot> newest = new LinkedHashMap<>();
        snapshots.forEach(
                it -> newest.merge(it.personId(), it, (one, other) -> one.version() > other.version() ? one : other));
        return List.copyOf(newest.values());
    }

    /** Who goes by which name; one that changed hands in between is whose it was moved to last. */
    static List<Held> names(Collection<Snapshot> snapshots) {
        Map<Identifier, Held> names = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots) {
            if (snapshot instanceof Present present) {
                present.identifiers()
                        .forEach(name -> names.merge(
                                name.identifier(),
                                new Held(present.personId(), name),
                                (one, other) -> one.name().move() > other.name().move() ? one : other));
            }
        }
        return List.copyOf(names.values());
    }

    /** Reads what identity-service published. */
    static Snapshot of(Person person) {
        if (person.erased()) {
            return new Erased(person.id(), person.version());
        }
        if (person.redirectTo() != null) {
            return new Redirected(person.id(), person.version(), person.redirectTo());
        }
        return new Present(recipient(person), person.version(), names(person));
    }

    private static Recipient recipient(Person person) {
        List<ContactPoint> points = person.identifiers().stream()
                .filter(it -> ADDRESSES.contains(it.namespace()))
                .map(it -> new ContactPoint(it.namespace(), it.value(), it.verified(), it.lastSeen()))
                .toList();
        return new Recipient(
                person.id(),
                points,
                person.consents(),
                text(person.traits(), "timezone"),
                text(person.traits(), "locale"));
    }

    private static List<Name> names(Person person) {
        return person.identifiers().stream()
                .map(it -> new Name(it.identifier(), it.move()))
                .toList();
    }

    private static @Nullable String text(Map<String, Trait> traits, String name) {
        Trait trait = traits.get(name);
        return trait != null && trait.value() instanceof String text ? text : null;
    }
}
