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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

    /** So much a share may differ from what is said, however many rows there are. */
    private static final double SLACK = 0.05;

    private static final double SURELY = 3;

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
        List<Column> others = others(table, settings);
        List<Column> known = known(others, arm, arms, table.column(settings.reward()));
        List<String> leftOut = others.stream()
                .filter(column -> !known.contains(column))
                .map(Column::name)
                .toList();
        Features features = Features.of(known, table.rows());
        DecisionLog log = DecisionLog.of(
                arm,
                table.column(settings.reward()),
                propensities(arm, arms, settings),
                IntStream.range(0, table.rows()).toArray(),
                features);
        return figures(log, Scores.of(log, costs(arms, settings)), features.count(), leftOut);
    }

    private static List<Column> others(Table table, PolicySettings settings) {
        return table.without(Stream.concat(Stream.of(settings.arm(), settings.reward()), settings.without().stream())
                .toList());
    }

    private static List<Column> known(List<Column> others, Column arm, List<String> arms, Column reward) {
        int[] chosen = arm.values().stream()
                .mapToInt(value -> Collections.binarySearch(arms, value))
                .toArray();
        Pretreatment before = new Pretreatment(chosen, arms.size(), reward.values());
        return others.stream().filter(before::mayBeKnown).toList();
    }

    private static double[] propensities(Column arm, List<String> arms, PolicySettings settings) {
        double[] shares = new double[arms.size()];
        arm.values()
                .forEach(value -> shares[Collections.binarySearch(arms, value)] +=
                        1.0 / arm.values().size());
        settings.propensity()
                .ifPresent(
                        said -> requireShares(arms, shares, said, arm.values().size()));
        return arm.values().stream()
                .mapToDouble(
                        value -> settings.propensity().orElseGet(() -> shares[Collections.binarySearch(arms, value)]))
                .toArray();
    }

    /** What is said to be every arm's propensity shows in how often each was chosen. */
    private static void requireShares(List<String> arms, double[] shares, double said, int rows) {
        double margin = Math.max(SLACK * said, SURELY * Math.sqrt(said * (1 - said) / rows));
        for (int arm = 0; arm < shares.length; arm++) {
            if (Math.abs(shares[arm] - said) > margin) {
                throw new BadInput(String.format(
                        Locale.ROOT,
                        "--propensity %s is every arm's, but %s was chosen in %.1f %% of the rows",
                        said,
                        arms.get(arm),
                        100 * shares[arm]));
            }
        }
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

    private static PolicyFigures figures(DecisionLog log, Scores scores, int features, List<String> leftOut) {
        Map<String, Double> constants = new TreeMap<>();
        Map<String, Double> shares = new TreeMap<>();
        for (int arm : scores.tried()) {
            constants.put(log.arms().get(arm), rounded(scores.constant(arm).value()));
            shares.put(log.arms().get(arm), rounded(scores.share(arm)));
        }
        int best = scores.bestConstant();
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
                leftOut,
                scores.hardlyTried(),
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
