package io.bearhug.context.query;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import io.bearhug.support.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is happening right now, as channels tell it with a question: Segment-shaped, without need for ids. It counts for one
 * answer, so anything that a fact would be rejected for only later is taken kindly here.
 */
final class InlineEvents {

    private static final String SOURCE = "inline";

    private final String fragment;
    private final @Nullable String channel;
    private final Instant now;
    private final List<Problem.Fault> errors = new ArrayList<>();

    /**
     * What was told.
     *
     * @param events as far as they could be read
     * @param errors what was wrong with the others, by JSON pointer
     */
    record Told(List<Event> events, List<Problem.Fault> errors) {}

    private InlineEvents(String fragment, @Nullable String channel, Instant now) {
        this.fragment = fragment;
        this.channel = channel;
        this.now = now;
    }

    /** Reads them as events of a fragment. */
    static Told read(List<Map<String, Object>> events, String fragment, @Nullable String channel, Instant now) {
        var reader = new InlineEvents(fragment, channel, now);
        var read = new ArrayList<Event>();
        for (int index = 0; index < events.size(); index++) {
            read.add(reader.event(index, events.get(index)));
        }
        return new Told(read, List.copyOf(reader.errors));
    }

    private Event event(int index, Map<String, Object> told) {
        var pointer = "/events/" + index;
        var context = map(told.get("context"), pointer + "/context");
        var type = type(told, pointer);
        var at = time(told.get("timestamp"), pointer + "/timestamp");
        return new Event(
                text(told.get("messageId"), "inline-" + index),
                type,
                name(type, told, pointer),
                recipients(context),
                fragment,
                SOURCE,
                Trust.SERVER,
                now,
                at,
                context.get("channel") instanceof String on ? on : channel,
                textOrNull(context.get("timezone")),
                purposes(context, pointer),
                map(told.get("properties"), pointer + "/properties"),
                map(told.get("traits"), pointer + "/traits"),
                context,
                contactPoint(context, pointer + "/context/consent/contactPoint"));
    }

    /** The one contact point the purposes are about: then they are no word about all of them. */
    private @Nullable Identifier contactPoint(Map<String, Object> context, String pointer) {
        if (!(context.get("consent") instanceof Map<?, ?> consent) || consent.get("contactPoint") == null) {
            return null;
        }
        var told = map(consent.get("contactPoint"), pointer);
        var namespace = text(told.get("namespace"), "");
        var value = text(told.get("value"), "");
        if (namespace.isBlank() || value.isBlank()) {
            wrong(pointer, "expected namespace and value");
        }
        return new Identifier(namespace, value);
    }

    private Event.Type type(Map<String, Object> told, String pointer) {
        var type = text(told.get("type"), told.containsKey("event") ? "track" : "");
        try {
            return Event.Type.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong(pointer + "/type", "expected identify, track, page, screen, group or alias");
            return Event.Type.TRACK;
        }
    }

    private @Nullable String name(Event.Type type, Map<String, Object> told, String pointer) {
        var name = textOrNull(told.get("event") == null ? told.get("name") : told.get("event"));
        if (type == Event.Type.TRACK && (name == null || name.isBlank())) {
            wrong(pointer + "/event", "expected the name of what happened");
        }
        return name;
    }

    private Instant time(@Nullable Object told, String pointer) {
        if (told == null) {
            return now;
        }
        try {
            var at = OffsetDateTime.parse(told.toString()).toInstant();
            return at.isAfter(now) ? now : at;
        } catch (DateTimeException e) {
            wrong(pointer, "expected a time such as 2026-03-01T12:00:00Z");
            return now;
        }
    }

    private Map<String, Boolean> purposes(Map<String, Object> context, String pointer) {
        var consent = map(context.get("consent"), pointer + "/context/consent");
        var told = map(consent.get("categoryPreferences"), pointer + "/context/consent/categoryPreferences");
        var purposes = new LinkedHashMap<String, Boolean>();
        told.forEach((purpose, granted) -> {
            if (granted instanceof Boolean yes) {
                purposes.put(purpose, yes);
            } else {
                wrong(pointer + "/context/consent/categoryPreferences/" + purpose, "expected true or false");
            }
        });
        return purposes;
    }

    /** Whom it is for matters; who they are themselves the question says. */
    private static List<Claim> recipients(Map<String, Object> context) {
        if (!(context.get("identifiers") instanceof List<?> told)) {
            return List.of();
        }
        var found = new ArrayList<Claim>();
        for (var one : told) {
            if (one instanceof Map<?, ?> claim && "RECIPIENT".equals(claim.get("role"))) {
                found.add(new Claim(
                        String.valueOf(claim.get("namespace")),
                        String.valueOf(claim.get("value")),
                        Claim.Role.RECIPIENT,
                        false));
            }
        }
        return found;
    }

    private Map<String, Object> map(@Nullable Object told, String pointer) {
        var copy = new LinkedHashMap<String, Object>();
        if (told instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        } else if (told != null) {
            wrong(pointer, "expected an object");
        }
        return copy;
    }

    private static String text(@Nullable Object told, String otherwise) {
        return told instanceof String text ? text : otherwise;
    }

    private static @Nullable String textOrNull(@Nullable Object told) {
        return told instanceof String text ? text : null;
    }

    private void wrong(String pointer, String detail) {
        errors.add(Problem.Fault.at(pointer, detail));
    }
}
