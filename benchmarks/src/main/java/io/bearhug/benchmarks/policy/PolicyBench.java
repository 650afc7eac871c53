package io.bearhug.benchmarks.policy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.log.Arms;
import io.bearhug.benchmarks.log.DecisionLog;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Features;
import io.bearhug.benchmarks.table.Table;
import io.bearhug.learning.evaluation.Estimate;
import io.bearhug.learning.evaluation.Gate;
import java.io.IOException;
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

    private static final int PLACES = 6;

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
        Arms arms = Arms.of(table.column(settings.arm()));
        double[] costs = costs(arms, settings);
        double[] propensities = propensities(arms, settings);
        Column reward = table.column(settings.reward());
        List<Column> others = others(table, settings);
        Pretreatment before = new Pretreatment(arms, reward.values());
        List<String> leftOut = others.stream()
                .filter(column -> !before.mayBeKnown(column))
                .map(Column::name)
                .toList();
        Features features = Features.of(
                others.stream()
                        .filter(column -> !leftOut.contains(column.name()))
                        .toList(),
                table.rows());
        int[] persons = IntStream.range(0, table.rows()).toArray();
        DecisionLog log = DecisionLog.of(arms, reward, propensities, persons, features);
        return figures(log, Scores.of(log, costs), features.count(), leftOut);
    }

    private static List<Column> others(Table table, PolicySettings settings) {
        return table.without(Stream.concat(Stream.of(settings.arm(), settings.reward()), settings.without().stream())
                .toList());
    }

    private static double[] propensities(Arms arms, PolicySettings settings) {
        double[] shares = arms.shares();
        settings.propensity().ifPresent(said -> requireShares(arms, shares, said));
        return IntStream.range(0, arms.rows())
                .mapToDouble(row -> settings.propensity().orElseGet(() -> shares[arms.chosen(row)]))
                .toArray();
    }

    /** What is said to be every arm's propensity shows in how often each was chosen. */
    private static void requireShares(Arms arms, double[] shares, double said) {
        double margin = Math.max(SLACK * said, SURELY * Math.sqrt(said * (1 - said) / arms.rows()));
        for (int arm = 0; arm < shares.length; arm++) {
            if (Math.abs(shares[arm] - said) > margin) {
                throw new BadInput(String.format(
                        Locale.ROOT,
                        "--propensity %s is every arm's, but %s was chosen in %.1f %% of the rows",
                        said,
                        arms.names().get(arm),
                        100 * shares[arm]));
            }
        }
    }

    private static double[] costs(Arms arms, PolicySettings settings) {
        settings.costs().keySet().stream()
                .filter(name -> !arms.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadInput(
                            "--cost: there is no arm " + name + "; the arms are " + String.join(", ", arms.names()));
                });
        return arms.names().stream()
                .mapToDouble(name -> settings.costs().getOrDefault(name, 0.0))
                .toArray();
    }

    private static PolicyFigures figures(DecisionLog log, Scores scores, int features, List<String> leftOut) {
        Map<String, Double> constants = new TreeMap<>();
        Map<String, Double> shares = new TreeMap<>();
        for (int arm : scores.tried()) {
            constants.put(log.arms().get(arm), Rounded.to(scores.constant(arm).value(), PLACES));
            shares.put(log.arms().get(arm), Rounded.to(scores.share(arm), PLACES));
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
                Rounded.to(scores.policy().value(), PLACES),
                constants,
                log.arms().get(best),
                Rounded.to(gain.value(), PLACES),
                Rounded.to(gain.standardError(), PLACES),
                shares,
                Rounded.to(scores.effective(), PLACES),
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
}
