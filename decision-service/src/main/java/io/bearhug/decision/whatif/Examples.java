package io.bearhug.decision.whatif;

import io.bearhug.decision.whatif.Figures.Example;
import io.bearhug.decision.whatif.Simulated.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some of the decisions that came out otherwise: a few of each kind of change. */
final class Examples {

    private static final int MOST = 50;
    private static final int MOST_OF_A_KIND = 5;

    private final List<Seen> found = new ArrayList<>();
    private final Map<Kind, Integer> kinds = new HashMap<>();

    private record Kind(String place, Pair.Done before, Pair.Done after) {}

    void add(Pair pair, Somebody whose) {
        if (found.size() < MOST && kinds.merge(kind(pair), 1, Integer::sum) <= MOST_OF_A_KIND) {
            found.add(new Seen(example(pair, whose), whose));
        }
    }

    /** Which items are shown makes no kind. */
    private static Kind kind(Pair pair) {
        return new Kind(pair.place(), withoutItems(pair.then()), withoutItems(pair.now()));
    }

    private static Pair.Done withoutItems(Pair.Done done) {
        return new Pair.Done(done.outcome(), done.action(), done.treatment(), List.of());
    }

    private static Example example(Pair pair, Somebody whose) {
        return new Example(
                whose.newest(), whose.at(), pair.place(), answer(pair.then()), answer(pair.now()), pair.because());
    }

    private static Figures.Answer answer(Pair.Done done) {
        return new Figures.Answer(done.outcome(), done.action(), done.treatment());
    }

    List<Seen> found() {
        return List.copyOf(found);
    }
}
