package io.bearhug.benchmarks.load.decide;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Pace;
import io.bearhug.benchmarks.load.traffic.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How decisions are asked for.
 *
 * @param people who are known before
 * @param decisions asked for while it is measured
 * @param warmUp asked for before
 * @param rate per second
 * @param arrivals even, random, or closed for back to back
 * @param connections under way at the same time, at most
 * @param inline events that come with each question
 * @param placement asked for
 * @param explain none, short or full
 * @param rounds of as many questions back to back, in turns with the floor; 0 for none
 */
record DecideSettings(
        int people,
        int decisions,
        int warmUp,
        int rate,
        String arrivals,
        int connections,
        int inline,
        String placement,
        String explain,
        int rounds) {

    static final Set<String> OPTIONS = Set.of(
            "run",
            "through",
            "people",
            "decisions",
            "warm-up",
            "rate",
            "arrivals",
            "connections",
            "inline",
            "placement",
            "explain",
            "rounds");

    private static final long SEED = 1;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static DecideSettings of(Options options) {
        return new DecideSettings(
                options.number("people", 200, 1, 5_000),
                options.number("decisions", 600, 1, 100_000),
                options.number("warm-up", 300, 0, 20_000),
                options.number("rate", 20, 1, 5_000),
                word(options, "arrivals", List.of("even", "random", "closed")),
                options.number("connections", 16, 1, 64),
                options.number("inline", 0, 0, 20),
                placement(options),
                word(options, "explain", List.of("none", "short", "full")),
                options.number("rounds", 3, 0, 20));
    }

    private static String word(Options options, String name, List<String> words) {
        String given = options.find(name).orElse(words.getFirst());
        if (!words.contains(given)) {
            throw new BadInput("--" + name + " is one of " + String.join(", ", words));
        }
        return given;
    }

    private static String placement(Options options) {
        String given = options.find("placement").orElse("home-hero");
        if (!given.matches("[A-Za-z0-9_.-]{1,64}")) {
            throw new BadInput("--placement is a word of letters, digits, dots and dashes");
        }
        return given;
    }

    boolean isClosed() {
        return arrivals.equals("closed");
    }

    Pace pace() {
        return switch (arrivals) {
            case "closed" -> new BackToBack(decisions, LONGEST);
            case "random" -> Schedule.random(rate, decisions, SEED);
            default -> Schedule.even(rate, decisions);
        };
    }

    Pace warming() {
        return new BackToBack(warmUp, LONGEST);
    }
}
