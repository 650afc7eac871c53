package io.bearhug.decision.experiments;

import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.decision.experiments.ExperimentReport.Guard;
import io.bearhug.decision.experiments.SampleRatio.Filled;
import io.bearhug.decision.experiments.Verdict.Measured;
import io.bearhug.decision.reporting.Figure;
import io.bearhug.decision.reporting.Life;
import io.bearhug.decision.reporting.Sums;
import io.bearhug.decision.reporting.TookPart;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up lives to what the arms of an experiment come to. People count to the arm they were in first, whatever came after. */
final class Arms {

    private static final Comparator<TookPart> FIRST =
            Comparator.comparing(TookPart::first).thenComparing(TookPart::arm);

    private final ExperimentDefinition definition;
    private final Gauge gauge;
    private final List<Gauge> guards;
    private final ConfidenceSequence sequence;
    private final Map<String, Filling> arms = new LinkedHashMap<>();
    private long people;
    private long crossed;

    Arms(ExperimentDefinition definition) {
        this.definition = definition;
        this.gauge = Gauge.of(definition.measure());
        this.guards = Gauge.guards(definition.measure());
        this.sequence = ConfidenceSequence.oneOf(definition.arms().size() - 1);
        definition.arms().forEach(it -> arms.put(it.id(), new Filling(it)));
    }

    /** One person who took part. */
    void add(Life life) {
        var all = life.facts().arms();
        var first = all.stream().min(FIRST).orElse(null);
        var filling = first == null ? null : arms.get(first.arm());
        if (first != null && filling != null) {
            people++;
            crossed += all.size() > 1 ? 1 : 0;
            filling.add(life, first);
        }
    }

    /** One arm as people come to it. */
    private final class Filling {

        private final ExperimentDefinition.Arm arm;
        private final Map<Gauge, Sums> sums = new LinkedHashMap<>();
        private long people;
        private long decisions;

        Filling(ExperimentDefinition.Arm arm) {
            this.arm = arm;
        }

        void add(Life life, TookPart part) {
            people++;
            decisions += part.decisions();
            plus(gauge, life, part.first());
            guards.forEach(it -> plus(it, life, part.first()));
        }

        private void plus(Gauge of, Life life, Instant since) {
            sums.put(of, of.plus(of(of), life, since));
        }

        Sums of(Gauge of) {
            return sums.getOrDefault(of, Sums.NONE);
        }

        Filled filled() {
            return new Filled(arm.id(), arm.proportion(), people);
        }
    }

    /** Whether arms have the people they should have. */
    SampleRatio ratio() {
        return SampleRatio.of(arms.values().stream().map(Filling::filled).toList());
    }

    /** The smallest difference that matters. */
    double margin() {
        return definition.margin() == null ? gauge.margin() : definition.margin();
    }

    /** What it comes to. */
    ExperimentReport report(Trial trial, Instant now, @Nullable String words) {
        var ratio = ratio();
        var first = arms.values().iterator().next();
        return new ExperimentReport(
                definition.id(),
                definition.name(),
                definition.hypothesis(),
                trial.phase(now),
                trial.from(),
                trial.until(),
                definition.measure(),
                margin(),
                words,
                people,
                crossed,
                ratio,
                arms.values().stream()
                        .map(it -> it == first ? control(it) : compared(it, first, ratio))
                        .toList());
    }

    private ExperimentReport.Arm control(Filling it) {
        var words = "What the others are compared with.";
        return arm(
                it,
                Figure.alone(it.of(gauge), words),
                guards.stream()
                        .map(guard -> new Guard(guard.measure(), Figure.alone(it.of(guard), words)))
                        .toList(),
                null);
    }

    private ExperimentReport.Arm compared(Filling it, Filling first, SampleRatio ratio) {
        var own = measured(gauge, it, first);
        var may = guards.stream().map(guard -> measured(guard, it, first)).toList();
        return arm(
                it,
                own.figure(),
                may.stream()
                        .map(guard -> new Guard(guard.gauge().measure(), guard.figure()))
                        .toList(),
                Verdict.of(ratio, own, may, margin(), sequence));
    }

    private Measured measured(Gauge of, Filling it, Filling first) {
        var value = it.of(of);
        var control = first.of(of);
        return new Measured(
                of, value, control, Figure.of(value, control, () -> sequence.interval(value, control, of.scale())));
    }

    private static ExperimentReport.Arm arm(Filling it, Figure figure, List<Guard> guards, @Nullable Verdict verdict) {
        return new ExperimentReport.Arm(
                it.arm.id(), it.arm.proportion(), it.people, it.decisions, figure, guards, verdict);
    }
}
