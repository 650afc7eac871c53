package io.bearhug.identity.self;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.collection.EventLog;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.persons.SetConsent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes people at their word about themselves. What they say is an event like any other: durable before they are answered, and heard
 * by everybody who decides.
 */
@ApplicationScoped
public class SpeakForSelf {

    /** Source of what people say at their own door. */
    public static final String SOURCE = Voice.OWN_DOOR;

    private final EventLog log;
    private final SetConsent consents;
    private final Clock clock;

    SpeakForSelf(EventLog log, SetConsent consents, Clock clock) {
        this.log = log;
        this.consents = consents;
        this.clock = clock;
    }

    /** They want to be treated like this. */
    public Uni<Void> wish(Person person, Wishes wishes) {
        return state(person, wishes.traits());
    }

    /** They want to be left alone until then; null for no longer. */
    @SuppressWarnings("NullAway")
    public Uni<Void> pause(Person person, @Nullable String until) {
        Map<String, Object> traits = new LinkedHashMap<>();
        traits.put("touch.pauseUntil", until);
        return state(person, traits);
    }

    /**
     * A yes or no of their own.
     *
     * @param purpose id of the purpose
     * @param channel null for all
     * @param contactPoint the one it is about in any form, null for all of theirs
     * @param granted yes or no
     */
    public record Choice(
            String purpose,
            @Nullable String channel,
            @Nullable Identifier contactPoint,
            boolean granted) {}

    /** They agree or refuse. Known at once here, and told to the others as a fact. */
    public Uni<SetConsent.Answer> consent(Person person, Choice choice) {
        return consents.set(
                person.id(),
                new SetConsent.Said(
                        choice.purpose(), choice.channel(), choice.contactPoint(), choice.granted(), SOURCE));
    }

    /** These traits are so; those with a null value are not. */
    public Uni<Void> state(Person person, Map<String, Object> traits) {
        return log.append(event(person, null, Map.of(), traits, clock.instant()));
    }

    /** They tell of others. */
    public Uni<Void> tell(Person person, String event, Map<String, Object> properties) {
        return log.append(event(person, event, properties, Map.of(), clock.instant()));
    }

    /** What follows from something they say is wrong; empty if it is heard, else why it cannot be. */
    public Uni<Optional<String>> correct(Person person, Correction correction) {
        return switch (correction.decide()) {
            case Correction.Verdict.State(var traits) -> state(person, traits).replaceWith(Optional.empty());
            case Correction.Verdict.Tell(var event, var properties) ->
                tell(person, event, properties).replaceWith(Optional.empty());
            case Correction.Verdict.Cannot(var because) -> Uni.createFrom().item(Optional.of(because));
        };
    }

    /** A trait is identified, what else they tell is an event with a name. */
    private static Event event(
            Person person,
            @Nullable String what,
            Map<String, Object> properties,
            Map<String, Object> traits,
            Instant now) {
        Identifier name = person.identifiers().getFirst().identifier();
        String told = person.id() + "|" + now + "|" + traits + properties;
        return new Event(
                "self-" + UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)),
                what == null ? Event.Type.IDENTIFY : Event.Type.TRACK,
                what,
                List.of(new Claim(name.namespace(), name.value(), Claim.Role.SELF, false)),
                name.key(),
                SOURCE,
                Trust.SERVER,
                now,
                now,
                null,
                null,
                Map.of(),
                properties,
                traits,
                Map.of());
    }
}
