package io.bearhug.identity.tombstones;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The tombstones of some names, and what they leave of events.
 *
 * @param tombstones by name; names that were never forgotten have none
 */
public record Forgotten(Map<Identifier, Tombstone> tombstones) {

    /** Nobody was ever forgotten. */
    public static final Forgotten NOBODY = new Forgotten(Map.of());

    public Forgotten {
        tombstones = Map.copyOf(tombstones);
    }

    /**
     * What is left of an event: nothing if it is about a name forgotten since it happened; without those names if it is about
     * somebody else.
     */
    public Optional<Event> leaves(Event event) {
        List<Claim> left = event.identifiers().stream()
                .filter(claim -> !isForgotten(claim.identifier(), event.time()))
                .toList();
        if (left.size() == event.identifiers().size()) {
            return Optional.of(event);
        }
        return left.stream().anyMatch(claim -> claim.identifier().key().equals(event.fragment()))
                ? Optional.of(with(event, left))
                : Optional.empty();
    }

    /** The newest tombstone of any of these names; 0 if there is none. */
    public long newest(Collection<Identifier> names) {
        return names.stream()
                .map(tombstones::get)
                .filter(Objects::nonNull)
                .mapToLong(Tombstone::written)
                .max()
                .orElse(0);
    }

    private boolean isForgotten(Identifier name, Instant time) {
        Tombstone tombstone = tombstones.get(name);
        return tombstone != null && !time.isAfter(tombstone.before());
    }

    private static Event with(Event event, List<Claim> identifiers) {
        return new Event(
                event.messageId(),
                event.type(),
                event.name(),
                identifiers,
                event.fragment(),
                event.source(),
                event.trust(),
                event.receivedAt(),
                event.time(),
                event.channel(),
                event.timezone(),
                event.purposes(),
                event.properties(),
                event.traits(),
                event.context());
    }
}
