package io.bearhug.context.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.context.fold.Shown;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.context.LiveContext.Exposure;
import io.bearhug.contracts.context.LiveContext.QuestionView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What they were shown, said or asked, and what they did with it. */
final class Exposures {

    private static final int MOST = 100;

    private Exposures() {}

    static List<Exposure> of(Merged merged) {
        return merged.shown().stream()
                .filter(shown -> !shown.at().isAfter(merged.now()))
                .limit(MOST)
                .map(Exposures::view)
                .toList();
    }

    /** Each question asked, as its newest asking or answer left it. */
    static List<QuestionView> questions(Merged merged, Map<String, ActionDefinition> actions) {
        var newest = new TreeMap<String, QuestionView>();
        for (var shown : merged.shown()) {
            var action = actions.get(shown.action());
            if (action != null && action.asks() != null) {
                newest.merge(shown.action(), question(shown), Exposures::newer);
            }
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(QuestionView::at).reversed().thenComparing(QuestionView::action))
                .toList();
    }

    private static Exposure view(Shown shown) {
        return new Exposure(
                shown.decisionId(),
                shown.action(),
                shown.treatment(),
                shown.channel(),
                shown.placement(),
                shown.at(),
                name(shown.reaction()),
                shown.reactedAt());
    }

    private static QuestionView question(Shown shown) {
        Instant at = shown.reactedAt() == null ? shown.at() : shown.reactedAt();
        return new QuestionView(shown.action(), state(shown.reaction()), at);
    }

    private static String state(Outcome.@Nullable Type reaction) {
        return switch (reaction) {
            case ANSWERED, ACCEPTED -> "answered";
            case REFUSED, LESS_LIKE_THIS, UNSUBSCRIBED, COMPLAINED -> "refused";
            case null, default -> "open";
        };
    }

    private static QuestionView newer(QuestionView one, QuestionView other) {
        return other.at().isAfter(one.at()) ? other : one;
    }

    /** The outcome's name as it stands in JSON. */
    private static @Nullable String name(Outcome.@Nullable Type type) {
        if (type == null) {
            return null;
        }
        try {
            return Outcome.Type.class
                    .getField(type.name())
                    .getAnnotation(JsonProperty.class)
                    .value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every constant is a field", e);
        }
    }
}
