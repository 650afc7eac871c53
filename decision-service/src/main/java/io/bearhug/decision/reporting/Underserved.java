package io.bearhug.decision.reporting;

import io.bearhug.decision.reporting.Figure.Scale;
import io.bearhug.decision.reporting.UnderservedReport.Named;
import io.bearhug.decision.reporting.UnderservedReport.Page;
import io.bearhug.decision.reporting.UnderservedReport.Rarest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up lives to the report about those for whom we had nothing. */
final class Underserved {

    private static final int MOST_NAMES = 20;

    /** Fewer have no tenth to speak of. */
    private static final int FEWEST_WITH_A_TENTH = 20;

    private final Groups share = new Groups(Scale.SHARE);
    private final Map<String, Long> needs = new HashMap<>();
    private final Map<String, Long> stages = new HashMap<>();
    private final List<Sampled> sample = new ArrayList<>();
    private final Span span;

    /** What of a life is compared with others'. */
    private record Sampled(Rarity.Someone someone, int met, int needs, int acts, int answers) {
        static Sampled of(Life life, Span span) {
            return new Sampled(
                    Rarity.Someone.of(life, span),
                    life.needsMet(),
                    life.needs().size(),
                    life.acts(),
                    life.answers().size());
        }
    }

    Underserved(Span span) {
        this.span = span;
    }

    /** One person of the time. */
    void add(Life life) {
        if (life.answers().isEmpty()) {
            return;
        }
        share.add(life.isHeldOut(), life.isUnderserved() ? 1 : 0, 1);
        if (life.isUnderserved()) {
            life.openNeeds().forEach(need -> needs.merge(need, 1L, Long::sum));
            Stages.mostFrequent(life.stages(), 1).forEach(it -> stages.merge(it.getKey(), 1L, Long::sum));
        }
        if (sample.size() < Rarity.MOST_PEOPLE) {
            sample.add(Sampled.of(life, span));
        }
    }

    /** What it comes to, without a page of people. */
    UnderservedReport report(@Nullable String words) {
        return new UnderservedReport(
                span.from(),
                span.to(),
                words,
                share.figure(),
                named(needs),
                Stages.why(stages, MOST_NAMES),
                rarest(),
                Page.NONE);
    }

    private static List<Named> named(Map<String, Long> counts) {
        return Stages.mostFrequent(counts, MOST_NAMES)
                .map(it -> new Named(it.getKey(), it.getValue()))
                .toList();
    }

    private Rarest rarest() {
        if (sample.size() < FEWEST_WITH_A_TENTH) {
            var none = Figure.none("Too few people to tell who is like nobody else: %d more are needed."
                    .formatted(FEWEST_WITH_A_TENTH - sample.size()));
            return new Rarest(none, none, null, null);
        }
        var rare = Rarity.rarest(sample.stream().map(Sampled::someone).toList());
        var met = new Groups(Scale.SHARE);
        var acts = new Groups(Scale.SHARE);
        for (var i = 0; i < sample.size(); i++) {
            var one = sample.get(i);
            met.add(!rare.get(i), one.met(), one.needs());
            acts.add(!rare.get(i), one.acts(), one.answers());
        }
        return new Rarest(met.figure(), acts.figure(), gap(met.figure()), gap(acts.figure()));
    }

    private static @Nullable Double gap(Figure figure) {
        var value = figure.value();
        var control = figure.control();
        return value == null || control == null || control == 0 ? null : 1 - value / control;
    }
}
