package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.Freshness;
import io.bearhug.contracts.context.LiveContext.Profile;
import io.bearhug.contracts.context.LiveContext.Trouble;
import io.bearhug.decision.situation.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of somebody while context-service is away: what came with the request. */
final class RequestOnly {

    private static final String SOURCE = "request";

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
            var preferences = fields(fields(fields(event, "context"), "consent"), "categoryPreferences");
            preferences.forEach((purpose, granted) ->
                    consents.add(new Consent(purpose, null, null, Boolean.TRUE.equals(granted), now, SOURCE)));
        }
        return consents;
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
