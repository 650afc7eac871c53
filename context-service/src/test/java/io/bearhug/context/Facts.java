package io.bearhug.context;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Trust;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events for tests, one fact per call. */
public record Facts(Event event) {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    public static Facts track(String id, String name, Instant at) {
        return new Facts(new Event(
                id,
                Event.Type.TRACK,
                name,
                List.of(new Claim("anonymous_id", "a-1", Claim.Role.SELF, false)),
                "anonymous_id:a-1",
                "web-shop",
                Trust.SERVER,
                at,
                at,
                "web",
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of()));
    }

    public static Facts identify(String id, Map<String, Object> traits, Instant at) {
        var base = track(id, "", at).event;
        return new Facts(new Event(
                id,
                Event.Type.IDENTIFY,
                null,
                base.identifiers(),
                base.fragment(),
                base.source(),
                base.trust(),
                at,
                at,
                base.channel(),
                null,
                Map.of(),
                Map.of(),
                traits,
                Map.of()));
    }

    public Facts with(Map<String, Object> properties) {
        return new Facts(new Event(
                event.messageId(),
                event.type(),
                event.name(),
                event.identifiers(),
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
                event.context()));
    }

    public Facts agreeing(Map<String, Boolean> purposes) {
        return new Facts(new Event(
                event.messageId(),
                event.type(),
                event.name(),
                event.identifiers(),
                event.fragment(),
                event.source(),
                event.trust(),
                event.receivedAt(),
                event.time(),
                event.channel(),
                event.timezone(),
                purposes,
                event.properties(),
                event.traits(),
                event.context()));
    }

    public Facts in(@Nullable String timezone) {
        return new Facts(new Event(
                event.messageId(),
                event.type(),
                event.name(),
                event.identifiers(),
                event.fragment(),
                event.source(),
                event.trust(),
                event.receivedAt(),
                event.time(),
                event.channel(),
                timezone,
                event.purposes(),
                event.properties(),
                event.traits(),
                event.context()));
    }

    public Facts from(String source, Trust trust) {
        return new Facts(new Event(
                event.messageId(),
                event.type(),
                event.name(),
                event.identifiers(),
                event.fragment(),
                source,
                trust,
                event.receivedAt(),
                event.time(),
                event.channel(),
                event.timezone(),
                event.purposes(),
                event.properties(),
                event.traits(),
                event.context()));
    }

    public Facts by(Claim claim) {
        return new Facts(new Event(
                event.messageId(),
                event.type(),
                event.name(),
                List.of(claim),
                claim.identifier().key(),
                event.source(),
                event.trust(),
                event.receivedAt(),
                event.time(),
                event.channel(),
                event.timezone(),
                event.purposes(),
                event.properties(),
                event.traits(),
                event.context()));
    }
}
