package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.edge.rest.DecisionRequest.RequestContext;
import io.bearhug.decision.situation.DecisionIds;
import io.bearhug.decision.situation.Question;
import io.bearhug.support.identifiers.Fragments;
import io.bearhug.support.identifiers.Namespaces;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a request as a question, or says everything that is wrong with it. */
final class Questions {

    private static final int MAX_ID_LENGTH = 200;
    private static final Set<String> EXPLAIN = Set.of("none", "short", "full");
    private static final Set<String> MODES = Set.of("live", "simulate");

    private final DecisionConfig.Questions limits;
    private final Catalogue catalogue;
    private final List<Problem.Fault> errors = new ArrayList<>();

    private Questions(DecisionConfig.Questions limits, Catalogue catalogue) {
        this.limits = limits;
        this.catalogue = catalogue;
    }

    /**
     * The question in a request.
     *
     * @throws ProblemException with a pointer to each thing that is wrong
     */
    static Question read(
            @Nullable DecisionRequest request, String client, DecisionConfig.Questions limits, Catalogue catalogue) {
        if (request == null) {
            throw ProblemException.invalid("", "expected a question");
        }
        return new Questions(limits, catalogue).read(request, client);
    }

    private Question read(DecisionRequest request, String client) {
        var requestId = text("/requestId", request.requestId());
        var channel = text("/channel", request.channel());
        var identifiers = identifiers(request.identifiers());
        placements(request.placements());
        oneOf("/explain", request.explain(), EXPLAIN);
        oneOf("/mode", request.mode(), MODES);
        atMost("/events", request.events().size(), limits.events());
        var context = request.context();
        if (context != null) {
            timezone(context.timezone());
        }
        var fragment = Fragments.of(identifiers);
        if (fragment.isEmpty() && errors.isEmpty()) {
            error("/identifiers", "none of these is anybody's name");
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return question(request, client, requestId, channel, identifiers, fragment.orElseThrow());
    }

    private static Question question(
            DecisionRequest request,
            String client,
            String requestId,
            String channel,
            List<Identifier> identifiers,
            String fragment) {
        var context = request.context();
        return new Question(
                DecisionIds.of(client, requestId),
                requestId,
                client,
                fragment,
                identifiers,
                channel,
                request.placements(),
                request.events(),
                context == null ? null : context.timezone(),
                context == null ? null : context.locale(),
                context == null ? null : context.page(),
                attributes(context),
                request.exclude(),
                "simulate".equals(request.mode()) ? Question.Mode.SIMULATE : Question.Mode.LIVE);
    }

    private static Map<String, Object> attributes(@Nullable RequestContext context) {
        if (context == null) {
            return Map.of();
        }
        var attributes = new HashMap<>(context.attributes());
        if (!context.items().isEmpty()) {
            attributes.put("items", context.items());
        }
        return attributes;
    }

    private List<Identifier> identifiers(List<Identifier> given) {
        if (given.isEmpty()) {
            error("/identifiers", "expected at least one");
        }
        atMost("/identifiers", given.size(), limits.identifiers());
        for (int i = 0; i < given.size(); i++) {
            var _ = text("/identifiers/" + i + "/namespace", given.get(i).namespace());
            var _ = text("/identifiers/" + i + "/value", given.get(i).value());
        }
        return errors.isEmpty() ? new Fragments(Namespaces.defaults()).normaliseNames(given) : List.of();
    }

    private void placements(List<String> given) {
        if (given.isEmpty()) {
            error("/placements", "expected at least one");
        }
        atMost("/placements", given.size(), limits.placements());
        for (int i = 0; i < given.size(); i++) {
            if (!catalogue.placements().containsKey(given.get(i))) {
                error("/placements/" + i, "no such placement in catalogue " + catalogue.version());
            } else if (given.indexOf(given.get(i)) < i) {
                error("/placements/" + i, "the same placement twice");
            }
        }
    }

    private String text(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            error(pointer, "expected a text");
        } else if (value.length() > MAX_ID_LENGTH && !pointer.endsWith("/value")) {
            error(pointer, "expected at most " + MAX_ID_LENGTH + " characters");
        }
        return value == null ? "" : value;
    }

    private void oneOf(String pointer, @Nullable String value, Set<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            error(
                    pointer,
                    "expected one of "
                            + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    private void atMost(String pointer, int size, int max) {
        if (size > max) {
            error(pointer, "expected at most " + max);
        }
    }

    private void timezone(@Nullable String id) {
        try {
            if (id != null) {
                var _ = ZoneId.of(id);
            }
        } catch (DateTimeException e) {
            error("/context/timezone", "expected an IANA time zone");
        }
    }

    private void error(String pointer, String detail) {
        errors.add(Problem.Fault.at(pointer, detail));
    }
}
