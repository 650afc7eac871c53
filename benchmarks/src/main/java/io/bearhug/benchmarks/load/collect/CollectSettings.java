package io.bearhug.benchmarks.load.collect;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Schedule;
import java.time.Duration;
import java.util.Set;

/**
 * How events are sent.
 *
 * @param batch events in a request; 0 for one event by {@code /v1/track}
 * @param people whose browsers they come from
 * @param connections requests under way at the same time, at most
 * @param warmUp events before anything is measured, of each
 * @param rounds of the service and the floor in turns
 * @param seconds a closed round takes, at most
 * @param events in a round, at most
 * @param rate requests per second of the open rounds; 0 for none
 * @param openSeconds an open round takes
 * @param drainSeconds to wait for the readers of events between rounds, at most
 * @param lingerMillis of the floor's producer
 */
record CollectSettings(
        int batch,
        int people,
        int connections,
        int warmUp,
        int rounds,
        int seconds,
        int events,
        int rate,
        int openSeconds,
        int drainSeconds,
        int lingerMillis) {

    static final Set<String> OPTIONS = Set.of(
            "run",
            "through",
            "call",
            "batch",
            "people",
            "connections",
            "warm-up",
            "rounds",
            "seconds",
            "events",
            "rate",
            "open-seconds",
            "drain-seconds",
            "linger");

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);

    static CollectSettings of(Options options) {
        CollectSettings settings = new CollectSettings(
                batch(options),
                options.number("people", 1_000, 1, 100_000),
                options.number("connections", 8, 1, 64),
                options.number("warm-up", 20_000, 0, 200_000),
                options.number("rounds", 3, 1, 20),
                options.number("seconds", 5, 1, 120),
                options.number("events", 50_000, 100, 1_000_000),
                options.number("rate", 20, 0, 10_000),
                options.number("open-seconds", 10, 1, 300),
                options.number("drain-seconds", 120, 0, 600),
                options.number("linger", 1, 0, 1_000));
        if (settings.openEvents() > 1_000_000) {
            throw new BadInput("--rate times --open-seconds times --batch is at most 1000000 events a round");
        }
        return settings;
    }

    private static int batch(Options options) {
        return switch (options.find("call").orElse("batch")) {
            case "batch" -> options.number("batch", 50, 1, 100);
            case "track" -> {
                if (options.find("batch").isPresent()) {
                    throw new BadInput("--batch goes with --call batch");
                }
                yield 0;
            }
            default -> throw new BadInput("--call is batch or track");
        };
    }

    /** Events in each request. */
    int eventsPerRequest() {
        return Math.max(1, batch);
    }

    String path() {
        return batch == 0 ? "/v1/track" : "/v1/batch";
    }

    BackToBack closed() {
        return new BackToBack(Math.max(1, events / eventsPerRequest()), Duration.ofSeconds(seconds));
    }

    BackToBack warming() {
        return new BackToBack(warmUp / eventsPerRequest(), LONGEST_WARM_UP);
    }

    Schedule open() {
        return Schedule.even(rate, rate * openSeconds);
    }

    private long openEvents() {
        return (long) rate * openSeconds * eventsPerRequest();
    }
}
