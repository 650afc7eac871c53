package io.bearhug.decision.whatif;

import io.bearhug.contracts.Json;
import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.arbitration.Recorded.Share;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.whatif.Figures.Skipped;
import io.bearhug.learning.evaluation.PolicyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An evaluation: compares how acts of a placement were drawn with how another catalogue would draw them. What silence brings is not seen, so chances
 * are those given that something is said. Pure but for what it gathers; not for use by several threads at once.
 */
final class Evaluation implements TakeAgain.Fold {

    /** Where the policy is silent so much more or less often, its acts are not the whole of it. */
    private static final double OTHER_SILENCE = 0.05;

    private static final double ROUNDING = 1e-9;

    /** Each takes about half a kilobyte. */
    private static final int MOST_OPTIONS = 100_000;

    private final String placement;
    private final Recorded.Terms terms;
    private final Map<String, Taught.Result> results;
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Integer> arms = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final List<JudgedAct> acts = new ArrayList<>();
    private double silenceBefore;
    private double silenceAfter;
    private long seen;
    private long options;

    /**
     * Begins.
     *
     * @param terms of the policy that is evaluated
     * @param results of acts, by decision
     */
    Evaluation(String placement, Recorded.Terms terms, Map<String, Taught.Result> results) {
        this.placement = placement;
        this.terms = terms;
        this.results = Map.copyOf(results);
    }

    @Override
    public void leaveOut(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    /** The next decision with an act. */
    @Override
    public void take(Noted noted, Recorded recorded, CompiledCatalogue then) {
        var result = results.get(noted.decisionId());
        if (result == null) {
            leaveOut("is gone meanwhile");
            return;
        }
        try {
            var before = recorded.shares(
                    placement, new Recorded.Terms(then, Shelf.EMPTY, Recollection.EMPTY), then.catalogue());
            var logged = before.stream()
                    .filter(it -> it.action().equals(result.action()))
                    .findFirst();
            if (logged.isPresent() && isAsDrawn(recorded, logged.get())) {
                compare(
                        recorded,
                        result,
                        new Drawn(logged.get(), before),
                        recorded.shares(placement, terms, then.catalogue()));
            } else {
                leaveOut("does not come out with the propensity it was drawn with");
            }
        } catch (RuntimeException e) {
            leaveOut("could not be taken again: " + e.getClass().getSimpleName());
        }
    }

    /** What was drawn, and among what. */
    private record Drawn(Share logged, List<Share> among) {}

    private boolean isAsDrawn(Recorded recorded, Share share) {
        return recorded.decision().answers().stream()
                .anyMatch(it -> it.placement().equals(placement)
                        && share.action().equals(it.action())
                        && Math.abs(it.propensity() - share.probability()) <= ROUNDING);
    }

    private void compare(Recorded recorded, Taught.Result result, Drawn drawn, List<Share> after) {
        var said = total(drawn.among());
        var wouldBe = total(after);
        seen++;
        silenceBefore += 1 - said;
        silenceAfter += 1 - wouldBe;
        if (options > MOST_OPTIONS) {
            leaveOut("is one too many: with fewer actions at the place more acts could be compared");
        } else if (wouldBe > ROUNDING) {
            options += drawn.among().size() + after.size();
            acts.add(new JudgedAct(
                    option(drawn.logged(), said),
                    result.succeeded() ? 1 : 0,
                    people.computeIfAbsent(recorded.situation().personKey(), _ -> people.size()),
                    options(drawn.among(), said),
                    options(after, wouldBe)));
        }
    }

    private static double total(List<Share> shares) {
        return shares.stream().mapToDouble(Share::probability).sum();
    }

    private List<JudgedAct.Option> options(List<Share> shares, double said) {
        return shares.stream()
                .filter(it -> it.probability() > ROUNDING)
                .map(it -> option(it, said))
                .toList();
    }

    private JudgedAct.Option option(Share share, double said) {
        return new JudgedAct.Option(arm(share.action()), share.probability() / said, share.features());
    }

    private int arm(String action) {
        return arms.computeIfAbsent(action, _ -> arms.size());
    }

    /** What it comes to. */
    Evaluated end() {
        var silence = seen == 0
                ? new Evaluated.Silence(0, 0)
                : new Evaluated.Silence(silenceBefore / seen, silenceAfter / seen);
        if (seen == 0) {
            return evaluated(silence, Optional.empty(), "there are no acts of this placement whose outcome is known");
        }
        var verdict = acts.isEmpty() ? Optional.<Verdict>empty() : Optional.of(Verdict.on(acts, arms.size()));
        if (verdict.isEmpty() || Math.abs(silence.after() - silence.before()) > OTHER_SILENCE) {
            return evaluated(
                    silence,
                    verdict.map(Verdict::withoutValue),
                    String.format(
                            Locale.ROOT,
                            "it would be silent in %.0f %% of these situations instead of %.0f %%: what silence brings is not seen, so nothing"
                                    + " can be said of it as a whole",
                            100 * silence.after(),
                            100 * silence.before()));
        }
        return evaluated(silence, verdict, verdict.get().words());
    }

    @Override
    public TakeAgain.Folded folded(Chosen chosen) {
        return new TakeAgain.Folded(Json.mapper().valueToTree(end()), List.of(), List.of());
    }

    private Evaluated evaluated(Evaluated.Silence silence, Optional<Verdict> verdict, String words) {
        var value = verdict.flatMap(Verdict::value);
        return new Evaluated(
                placement,
                acts.size(),
                people.size(),
                verdict.map(Verdict::effective).orElse(0.0),
                verdict.map(Verdict::current).orElse(null),
                value.map(PolicyValue::ips).orElse(null),
                value.map(PolicyValue::snips).orElse(null),
                value.map(PolicyValue::dr).orElse(null),
                silence,
                words,
                value.isEmpty(),
                skipped.entrySet().stream()
                        .map(it -> new Skipped(it.getKey(), it.getValue()))
                        .toList(),
                CAVEATS);
    }

    private static final List<String> CAVEATS = List.of(
            "What becomes of people to whom nothing is said is not seen: acts are compared with acts, in situations in which something was said.",
            "A success is an act that was seen and brought what it is for, by the marketer's own definition, which may differ from action to"
                    + " action.",
            "People are as they were recorded: caps and cool-downs that would have followed from other acts are not carried on.");
}
