package io.bearhug.decision.whatif;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.decision.arbitration.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was answered at a place, and what would have been.
 *
 * @param place the placement, or {@code moment:NAME}
 * @param before null if the catalogue of then did not know the place
 * @param after null if this one does not
 */
record Pair(String place, @Nullable Answer before, @Nullable Answer after) {

    /** What names of moments begin with, where places are named. */
    static final String MOMENT = "moment:";

    /** The answers of a decision, place by place. */
    static List<Pair> of(Recorded recorded, Decision again) {
        var moment = recorded.situation().question().moment();
        if (moment != null) {
            return List.of(new Pair(
                    MOMENT + moment.definition(),
                    first(recorded.decision()).orElse(null),
                    first(again).orElse(null)));
        }
        var before = byPlace(recorded.decision());
        var after = byPlace(again);
        var places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        var pairs = new ArrayList<Pair>();
        places.forEach(place -> pairs.add(new Pair(place, before.get(place), after.get(place))));
        return pairs;
    }

    private static Optional<Answer> first(Decision decision) {
        return decision.answers().stream().findFirst();
    }

    private static Map<String, Answer> byPlace(Decision decision) {
        var byPlace = new LinkedHashMap<String, Answer>();
        decision.answers().forEach(it -> byPlace.putIfAbsent(it.placement(), it));
        return byPlace;
    }

    /**
     * What is done, without its words.
     *
     * @param outcome act, silence or wait
     * @param action null unless something is said
     * @param treatment its form
     * @param items it shows
     */
    record Done(
            String outcome,
            @Nullable String action,
            @Nullable String treatment,
            List<String> items) {
        Done {
            items = List.copyOf(items);
        }

        private static Done of(@Nullable Answer answer) {
            if (answer == null || answer.outcome() != Kind.ACT) {
                return new Done(
                        answer != null && answer.outcome() == Kind.WAIT ? "wait" : "silence", null, null, List.of());
            }
            var treatment = answer.treatment();
            return new Done(
                    "act",
                    answer.action(),
                    treatment == null ? null : treatment.id(),
                    answer.items().stream().map(RecommendedItem::id).toList());
        }
    }

    /** What was done. */
    Done then() {
        return Done.of(before);
    }

    /** What would have been. */
    Done now() {
        return Done.of(after);
    }

    /** Whether something else would have been done. */
    boolean isChanged() {
        return !then().equals(now());
    }

    /** What stood against actions then. */
    List<NotOther> refusedThen() {
        return refused(before);
    }

    /** What would have stood against them. */
    List<NotOther> refusedNow() {
        return refused(after);
    }

    private static List<NotOther> refused(@Nullable Answer answer) {
        var why = answer == null ? null : answer.why();
        return why == null ? List.of() : why.notOthers();
    }

    /** The main reason why it came out otherwise, for the operator. */
    String because() {
        if (after == null) {
            return "the placement is not in this catalogue";
        }
        var lost = then().action();
        var won = now().action();
        if (lost == null) {
            return won == null ? "it would have waited" : gained(won);
        }
        return lost.equals(won) ? changedForm() : lost(lost);
    }

    private String changedForm() {
        return Objects.equals(then().treatment(), now().treatment()) ? "other items are shown" : "it has another form";
    }

    private String lost(String action) {
        return objection(action, refusedNow())
                .map(it -> action + ": " + it)
                .orElseGet(() -> action + " is no candidate here in this catalogue");
    }

    private String gained(String action) {
        return objection(action, refusedThen())
                .map(it -> "no longer stands against " + action + ": " + it)
                .orElseGet(() -> action + " was no candidate here then");
    }

    private static Optional<String> objection(String action, List<NotOther> refused) {
        return refused.stream()
                .filter(it -> it.action().equals(action))
                .findFirst()
                .map(it -> it.stage() + ", " + it.says());
    }
}
