package io.bearhug.identity.collection;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides about one event: what it says in the suite's words, or everything that is wrong with it. */
public final class FrontDoor {

    private static final int MAX_MESSAGE_ID = 256;
    private static final int MAX_NAME = 255;
    private static final int MAX_CHANNEL = 64;

    /** Parts of Segment's context that have a place of their own in an event. */
    private static final Set<String> TAKEN_OUT = Set.of("identifiers", "consent", "channel", "timezone");

    private static final Map<String, Event.Type> TYPES = Stream.of(Event.Type.values())
            .collect(Collectors.toUnmodifiableMap(type -> type.name().toLowerCase(Locale.ROOT), type -> type));

    private final Fragments fragments;
    private final int maxEventBytes;
    private final Claims claims;

    /**
     * @param fragments the rules of names
     * @param maxEventBytes longest JSON of an event
     * @param maxIdentifiers most names in one event
     */
    public FrontDoor(Fragments fragments, int maxEventBytes, int maxIdentifiers) {
        this.fragments = fragments;
        this.maxEventBytes = maxEventBytes;
        this.claims = new Claims(maxIdentifiers);
    }

    /** An event of a batch: it names its type itself. */
    public Intake take(RawEvent raw, Stamp stamp) {
        Optional<Event.Type> type = typeOf(raw.fields().get("type"));
        return type.isPresent()
                ? take(type.get(), raw, stamp)
                : new Intake.Rejected(
                        messageId(raw),
                        List.of(Problem.Fault.at(
                                "/type", "expected one of identify, track, page, screen, group, alias")),
                        Intake.Reason.INVALID,
                        List.of());
    }

    /** An event whose type is known. */
    public Intake take(Event.Type type, RawEvent raw, Stamp stamp) {
        if (raw.sizeBytes() > maxEventBytes) {
            String detail = "an event has at most " + maxEventBytes + " bytes";
            return new Intake.Rejected(
                    messageId(raw), List.of(Problem.Fault.at("", detail)), Intake.Reason.TOO_LARGE, List.of());
        }
        Fields fields = Fields.of(raw.fields());
        List<Claim> carried = claims.of(type, fields, stamp.trust());
        List<Claim> names = fragments.normalise(carried);
        Optional<Identifier> fragment = fragments.strongestOfNormal(names);
        if (fragment.isEmpty() && fields.errors().isEmpty()) {
            fields.wrong("userId", "expected userId, anonymousId or an identifier that is somebody's name");
        }
        Event event =
                event(type, fields, stamp, names, fragment.map(Identifier::key).orElse(""));
        return fields.errors().isEmpty()
                ? new Intake.Accepted(event, Math.max(0, carried.size() - names.size()), null)
                : new Intake.Rejected(messageId(raw), fields.errors(), Intake.Reason.INVALID, Admission.names(names));
    }

    private Event event(Event.Type type, Fields fields, Stamp stamp, List<Claim> names, String fragment) {
        Fields context = fields.inside("context");
        return new Event(
                messageId(fields, stamp),
                type,
                name(type, fields),
                names,
                fragment,
                stamp.source(),
                stamp.trust(),
                stamp.receivedAt(),
                time(fields, stamp),
                context.text("channel", MAX_CHANNEL),
                timezone(context),
                purposes(context),
                properties(type, fields),
                fields.object("traits"),
                rest(fields.object("context")),
                contactPoint(context.inside("consent")));
    }

    private static String messageId(Fields fields, Stamp stamp) {
        String given = fields.text("messageId", MAX_MESSAGE_ID);
        return given == null || given.isBlank() ? stamp.messageId() : given;
    }

    private static @Nullable String messageId(RawEvent raw) {
        return raw.fields().get("messageId") instanceof String given && given.length() <= MAX_MESSAGE_ID ? given : null;
    }

    private static @Nullable String name(Event.Type type, Fields fields) {
        return switch (type) {
            case TRACK -> fields.needed("event", MAX_NAME);
            case PAGE, SCREEN -> fields.text("name", MAX_NAME);
            case IDENTIFY, GROUP, ALIAS -> null;
        };
    }

    /**
     * The channel's clock may be wrong: what matters is how long before sending it happened, so an event happened at {@code
     * timestamp + (receivedAt − sentAt)}, as Segment has it. Never later than received. Reckoned by its age, which no clock,
     * however wrong, can make overflow.
     */
    private static Instant time(Fields fields, Stamp stamp) {
        Instant said = fields.time("timestamp");
        if (said == null) {
            return stamp.receivedAt();
        }
        Instant sent = stamp.sentAt() == null ? stamp.receivedAt() : stamp.sentAt();
        Duration age = Duration.between(said, sent);
        Duration oldest = Duration.between(Instant.EPOCH, stamp.receivedAt());
        return age.isNegative()
                ? stamp.receivedAt()
                : stamp.receivedAt().minus(age.compareTo(oldest) > 0 ? oldest : age);
    }

    /** A zone nobody knows is left out: it would make a good event bad for nothing. */
    private static @Nullable String timezone(Fields context) {
        String zone = context.text("timezone", MAX_CHANNEL);
        try {
            return zone == null ? null : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, Boolean> purposes(Fields context) {
        Map<String, Boolean> purposes = new LinkedHashMap<>();
        context.inside("consent").object("categoryPreferences").forEach((purpose, said) -> {
            if (said instanceof Boolean yes && !purpose.isBlank() && purpose.length() <= MAX_NAME) {
                purposes.put(purpose, yes);
            }
        });
        return purposes;
    }

    /** What cannot be read or is nobody's address makes the event bad: taken for a word about all of them, it would say too much. */
    private @Nullable Identifier contactPoint(Fields consent) {
        if (!consent.has("contactPoint")) {
            return null;
        }
        Optional<Identifier> given = Claims.name(consent.inside("contactPoint"));
        Optional<Identifier> normal = given.flatMap(
                name -> fragments.normaliseNames(List.of(name)).stream().findFirst());
        if (given.isPresent() && normal.isEmpty()) {
            consent.wrong("contactPoint", "expected an address, such as {\"namespace\":\"email\",\"value\":\"…\"}");
        }
        return normal.orElse(null);
    }

    private static Map<String, Object> properties(Event.Type type, Fields fields) {
        Map<String, Object> properties = new LinkedHashMap<>(fields.object("properties"));
        switch (type) {
            case GROUP -> keep(properties, "groupId", fields.needed("groupId", MAX_NAME));
            case ALIAS -> keep(properties, "previousId", fields.needed("previousId", Claims.MAX_VALUE));
            case IDENTIFY, TRACK, PAGE, SCREEN -> {}
        }
        return properties;
    }

    private static void keep(Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static Map<String, Object> rest(Map<String, Object> context) {
        Map<String, Object> rest = new LinkedHashMap<>(context);
        TAKEN_OUT.forEach(rest::remove);
        return rest;
    }

    private static Optional<Event.Type> typeOf(@Nullable Object said) {
        return said instanceof String type ? Optional.ofNullable(TYPES.get(type)) : Optional.empty();
    }
}
