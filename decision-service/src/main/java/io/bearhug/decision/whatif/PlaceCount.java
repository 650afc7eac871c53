package io.bearhug.decision.whatif;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.decision.situation.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts what is answered at a place. */
final class PlaceCount {

    /** What says that enough was said. */
    private static final List<Stage> ENOUGH = List.of(Stage.CAP, Stage.COOLDOWN, Stage.PRESSURE);

    private static final int MOST_WHY_NOT = 500;

    private final Map<String, Twice> outcomes = new TreeMap<>();
    private final Map<String, Twice> actions = new TreeMap<>();
    private final Map<Refusal, Twice> refusals = new TreeMap<>();

    private record Refusal(String action, String stage) implements Comparable<Refusal> {
        private static final Comparator<Refusal> ORDER =
                Comparator.comparing(Refusal::action).thenComparing(Refusal::stage);

        @Override
        public int compareTo(Refusal other) {
            return ORDER.compare(this, other);
        }
    }

    /** Something counted then and now. */
    private record Twice(long before, long after) {
        private static final Twice BEFORE = new Twice(1, 0);
        private static final Twice AFTER = new Twice(0, 1);
        private static final Twice NEVER = new Twice(0, 0);

        Twice plus(Twice other) {
            return new Twice(before + other.before, after + other.after);
        }

        long change() {
            return Math.abs(after - before);
        }

        long most() {
            return Math.max(before, after);
        }
    }

    void add(Pair pair) {
        add(pair.then(), Twice.BEFORE);
        add(pair.now(), Twice.AFTER);
        pair.refusedThen().forEach(it -> refused(it, Twice.BEFORE));
        pair.refusedNow().forEach(it -> refused(it, Twice.AFTER));
    }

    private void add(Pair.Done done, Twice once) {
        outcomes.merge(done.outcome(), once, Twice::plus);
        if (done.action() != null) {
            actions.merge(done.action(), once, Twice::plus);
        }
    }

    private void refused(NotOther refused, Twice once) {
        refusals.merge(new Refusal(refused.action(), refused.stage()), once, Twice::plus);
    }

    Figures.Place figures(String place) {
        var act = outcome("act");
        var silence = outcome("silence");
        var wait = outcome("wait");
        return new Figures.Place(
                place,
                answers(act.before(), silence.before(), wait.before()),
                answers(act.after(), silence.after(), wait.after()),
                actions(),
                held(),
                whyNot());
    }

    private Twice outcome(String word) {
        return outcomes.getOrDefault(word, Twice.NEVER);
    }

    private static Figures.Answers answers(long acts, long silences, long waits) {
        var all = acts + silences + waits;
        return new Figures.Answers(all, acts, silences, waits, all == 0 ? 0 : (double) silences / all);
    }

    private List<Figures.Action> actions() {
        return sorted(actions, Comparator.comparingLong(Twice::change))
                .map(it -> new Figures.Action(
                        it.getKey(), it.getValue().before(), it.getValue().after()))
                .toList();
    }

    private static <K> Stream<Map.Entry<K, Twice>> sorted(Map<K, Twice> counts, Comparator<Twice> least) {
        return counts.entrySet().stream().sorted(Map.Entry.<K, Twice>comparingByValue(least.reversed()));
    }

    private List<Figures.Held> held() {
        return ENOUGH.stream().map(stage -> held(stage.word())).toList();
    }

    private Figures.Held held(String stage) {
        var all = refusals.entrySet().stream()
                .filter(it -> it.getKey().stage().equals(stage))
                .map(Map.Entry::getValue)
                .reduce(Twice.NEVER, Twice::plus);
        return new Figures.Held(stage, all.before(), all.after());
    }

    private List<Figures.WhyNot> whyNot() {
        return sorted(refusals, Comparator.comparingLong(Twice::most))
                .limit(MOST_WHY_NOT)
                .map(it -> new Figures.WhyNot(
                        it.getKey().action(),
                        it.getKey().stage(),
                        it.getValue().before(),
                        it.getValue().after()))
                .toList();
    }
}
