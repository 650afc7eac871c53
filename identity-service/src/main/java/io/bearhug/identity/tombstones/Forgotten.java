package io.bearhug.identity.tombstones;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tombstones of some names, and what they leave of events.
 *
 * @param tombstones by name; names that were never forgotten have none
 */
public record Forgotten(Map<Identifier, Tombstone> tombstones) {

    private static final String MENTION = "@mentioned";

    /** Nobody was ever forgotten. */
    public static final Forgotten NOBODY = new Forgotten(Map.of());

    public Forgotten {
        tombstones = Map.copyOf(tombstones);
    }

    /** What stands for what others say about somebody who can be reached by this name; no event can carry it. */
    public static Identifier mention(Identifier contact) {
        return new Identifier(MENTION, contact.key());
    }

    /** Every name of an event that may have a tombstone. */
    public static Stream<Identifier> names(Event event) {
        return Stream.concat(
                Stream.ofNullable(event.contactPoint()),
                event.identifiers().stream()
                        .flatMap(claim -> claim.role() == Claim.Role.SELF
                                ? Stream.of(claim.identifier())
                                : Stream.of(claim.identifier(), mention(claim.identifier()))));
    }

    /**
     * What is left of an event: nothing if it is about a name forgotten since it happened; without those names if it is about
     * somebody else. What it says of somebody who was forgotten goes with their name, and what we may do with a forgotten contact point
     * with that.
     */
    public Optional<Event> leaves(Event told) {
        Identifier point = told.contactPoint();
        Event event = point != null && isForgotten(point, told.time()) ? told.withoutPurposes() : told;
        List<Claim> left = event.identifiers().stream()
                .filter(claim -> !isForgotten(claim, event.time()))
                .toList();
        if (left.size() == event.identifiers().size()) {
            return Optional.of(event);
        }
        boolean isOfOthers = left.stream().filter(Forgotten::isOfAnother).count()
                < event.identifiers().stream().filter(Forgotten::isOfAnother).count();
        return left.stream().anyMatch(claim -> claim.identifier().key().equals(event.fragment()))
                ? Optional.of(with(event, left, isOfOthers ? Map.of() : event.properties()))
                : Optional.empty();
    }

    private static boolean isOfAnother(Claim claim) {
        return claim.role() == Claim.Role.RECIPIENT || claim.role() == Claim.Role.HOUSEHOLD;
    }

    private boolean isForgotten(Claim claim, Instant time) {
        return isForgotten(claim.identifier(), time)
                || (claim.role() != Claim.Role.SELF && isForgotten(mention(claim.identifier()), time));
    }

    /** The number of this name's tombstone; 0 if it has none. */
    public long written(Identifier name) {
        Tombstone tombstone = tombstones.get(name);
        return tombstone == null ? 0 : tombstone.written();
    }

    private boolean isForgotten(Identifier name, Instant time) {
        Tombstone tombstone = tombstones.get(name);
        return tombstone != null && !time.isAfter(tombstone.before());
    }

    private static Event with(Event event, List<Claim> identifiers, Map<String, Object> properties) {
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
                properties,
                event.traits(),
                event.context(),
                event.contactPoint());
    }
}
