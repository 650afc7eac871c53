package io.bearhug.benchmarks.policy;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.table.Column;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to judge.
 *
 * @param data file
 * @param arm column of what was done
 * @param reward column of what came of it
 * @param costs of one use by arm, in units of the reward; 0 for all others
 * @param propensity of every arm; where it is not said, its share of the log
 * @param without columns that are no features
 */
record PolicySettings(
        Path data,
        String arm,
        String reward,
        Map<String, Double> costs,
        Optional<Double> propensity,
        List<String> without) {

    private static final Set<String> SINGLE = Set.of("data", "arm", "reward", "propensity");
    private static final Set<String> MANY = Set.of("cost", "without");

    static PolicySettings of(List<String> arguments) {
        Options options = Options.read(arguments, SINGLE, MANY);
        return new PolicySettings(
                Path.of(options.get("data")),
                options.get("arm"),
                options.get("reward"),
                costs(options.all("cost")),
                options.find("propensity").map(PolicySettings::probability),
                options.all("without"));
    }

    private static Map<String, Double> costs(List<String> given) {
        Map<String, Double> costs = new HashMap<>();
        for (String one : given) {
            int equals = one.lastIndexOf('=');
            if (equals < 1) {
                throw new BadInput("--cost is ARM=NUMBER, not " + one);
            }
            costs.put(one.substring(0, equals), number("--cost " + one, one.substring(equals + 1)));
        }
        return costs;
    }

    private static double probability(String text) {
        double value = number("--propensity", text);
        if (!(value > 0 && value <= 1)) {
            throw new BadInput("--propensity is above 0 and at most 1, not " + text);
        }
        return value;
    }

    private static double number(String what, String text) {
        if (!Column.isNumber(text)) {
            throw new BadInput(what + ": " + text + " is no number");
        }
        return Double.parseDouble(text);
    }
}
