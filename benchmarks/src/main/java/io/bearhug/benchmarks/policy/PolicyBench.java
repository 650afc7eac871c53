package io.bearhug.benchmarks.policy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.log.DecisionLog;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Features;
import io.bearhug.benchmarks.table.Table;
import io.bearhug.learning.evaluation.Estimate;
import io.bearhug.learning.evaluation.Gate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A log in which chance chose the arm: is it worth while to choose for each person? Silence is an arm like any other; what it costs nothing to
 * leave out has to bring more than it costs.
 */
public final class PolicyBench {

    private static final double PLACES = 1e6;

    private PolicyBench() {}

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        PolicySettings settings = PolicySettings.of(arguments);
        PolicyFigures figures = figures(Table.of(CsvTable.read(settings.data())), settings);
        System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        return 0;
    }

    /** Judges a log. */
    static PolicyFigures figures(Table table, PolicySettings settings) {
        Column arm = table.column(settings.arm());
        List<String> arms = arm.values().stream().distinct().sorted().toList();
        if (table.rows() < DecisionLog.FOLDS * arms.size()) {
            throw new BadInput(table.rows() + " rows are too few for " + arms.size() + " arms");
        }
        Features features = features(table, settings, arms);
        DecisionLog log = DecisionLog.of(
                arm,
                table.column(settings.reward()),
                propensities(arm, arms, settings),
                IntStream.range(0, table.rows()).toArray(),
                features);
        return figures(log, Scores.of(log, costs(arms, settings)), features.count());
    }

    private static Features features(Table table, PolicySettings settings, List<String> arms) {
        Pretreatment before = new Pretreatment(
                table.column(settings.arm()).values().stream()
                        .mapToInt(value -> Collections.binarySearch(arms, value))
                        .toArray(),
                arms.size());
        List<String> out = Stream.concat(Stream.of(settings.arm(), settings.reward()), settings.without().stream())
                .toList();
        List<Column> known = new ArrayList<>();
        for (Column column : table.without(out)) {
            if (before.mayBeKnown(column)) {
                known.add(column);
            } else {
                System.err.println("column " + column.name()
                        + " goes along with the arm, so it came after it: left out of what the policy may know");
            }
        }
        return Features.of(known, table.rows());
    }

    private static double[] propensities(Column arm, List<String> arms, PolicySettings settings) {
        double[] shares = new double[arms.size()];
        arm.values()
                .forEach(value -> shares[Collections.binarySearch(arms, value)] +=
                        1.0 / arm.values().size());
        return arm.values().stream()
                .mapToDouble(
                        value -> settings.propensity().orElseGet(() -> shares[Collections.binarySearch(arms, value)]))
                .toArray();
    }

    private static double[] costs(List<String> arms, PolicySettings settings) {
        settings.costs().keySet().stream()
                .filter(name -> !arms.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadInput("--cost: there is no arm " + name + "; the arms are " + String.join(", ", arms));
                });
        return arms.stream()
                .mapToDouble(name -> settings.costs().getOrDefault(name, 0.0))
                .toArray();
    }

    private static PolicyFigures figures(DecisionLog log, Scores scores, int features) {
        Map<String, Double> constants = new TreeMap<>();
        Map<String, Double> shares = new TreeMap<>();
        int best = 0;
        for (int arm = 0; arm < log.arms().size(); arm++) {
            constants.put(log.arms().get(arm), rounded(scores.constant(arm).value()));
            shares.put(log.arms().get(arm), rounded(scores.share(arm)));
            best = scores.constant(arm).value() > scores.constant(best).value() ? arm : best;
        }
        Estimate gain = scores.gainOver(best);
        Gate.Verdict verdict = Gate.judge(
                gain,
                scores.constant(best).value(),
                scores.effective(),
                log.rows().size());
        return new PolicyFigures(
                "policy",
                log.rows().size(),
                features,
                rounded(scores.policy().value()),
                constants,
                log.arms().get(best),
                rounded(gain.value()),
                rounded(gain.standardError()),
                shares,
                rounded(scores.effective()),
                name(verdict),
                verdict.words());
    }

    private static String name(Gate.Verdict verdict) {
        return switch (verdict) {
            case Gate.Better _ -> "better";
            case Gate.AsGood _ -> "as-good";
            case Gate.Worse _ -> "worse";
            case Gate.NotEnough _ -> "not-enough";
        };
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}
