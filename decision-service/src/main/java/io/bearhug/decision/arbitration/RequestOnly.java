package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.Freshness;
import io.bearhug.contracts.context.LiveContext.Profile;
import io.bearhug.contracts.context.LiveContext.Trouble;
import io.bearhug.decision.situation.Question;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of somebody while context-service is away: what came with the request. */
final class RequestOnly {

    private static final String SOURCE = "request";
    private static final String CONTACT_POINT = "contactPoint";
    private static final Fragments NAMES = new Fragments(Namespaces.defaults());

    private RequestOnly() {}

    static LiveContext context(Question question, Instant now) {
        return new LiveContext(
                null,
                List.of(question.fragment()),
                question.identifiers(),
                new Profile(traits(question, now), question.timezone(), question.locale(), null),
                consents(question, now),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Trouble.NONE,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                new Freshness(null, List.of("context")));
    }

    private static Map<String, Trait> traits(Question question, Instant now) {
        var traits = new LinkedHashMap<String, Trait>();
        for (var event : question.events()) {
            fields(event, "traits")
                    .forEach((name, value) ->
                            traits.put(name, new Trait(value, Trait.Kind.STATED, SOURCE, now, List.of(), null)));
        }
        return traits;
    }

    private static List<Consent> consents(Question question, Instant now) {
        var consents = new ArrayList<Consent>();
        for (var event : question.events()) {
            var said = fields(fields(event, "context"), "consent");
            var point = contactPoint(said);
            if (point.isPresent() || !said.containsKey(CONTACT_POINT)) {
                fields(said, "categoryPreferences")
                        .forEach((purpose, granted) -> consents.add(new Consent(
                                purpose, null, point.orElse(null), Boolean.TRUE.equals(granted), now, SOURCE)));
            }
        }
        return consents;
    }

    /** The one contact point it is about. What cannot be read is no word about all of them. */
    private static Optional<String> contactPoint(Map<String, Object> said) {
        var told = fields(said, CONTACT_POINT);
        return told.get("namespace") instanceof String namespace && told.get("value") instanceof String value
                ? NAMES.normaliseNames(List.of(new Identifier(namespace, value))).stream()
                        .findFirst()
                        .map(Identifier::key)
                : Optional.empty();
    }

    private static Map<String, Object> fields(Map<String, Object> parent, String name) {
        var fields = new LinkedHashMap<String, Object>();
        if (parent.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value != null) {
                    fields.put(String.valueOf(key), value);
                }
            });
        }
        return fields;
    }
}
