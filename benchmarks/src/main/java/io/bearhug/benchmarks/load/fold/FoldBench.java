package io.bearhug.benchmarks.load.fold;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.crowd.Events;
import io.bearhug.benchmarks.load.crowd.Introduction;
import io.bearhug.benchmarks.load.suite.BenchSource;
import io.bearhug.benchmarks.load.suite.CpuTimes;
import io.bearhug.benchmarks.load.suite.RedisMemory;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.suite.Topics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What it costs to fold an event in for people who did something before, and what Redis takes for each of them. */
public final class FoldBench {

    private static final double NANOS = 1e9;

    private final Suite suite;
    private final FoldSettings settings;
    private final Topics topics;

    private FoldBench(Suite suite, FoldSettings settings, Topics topics) {
        this.suite = suite;
        this.settings = settings;
        this.topics = topics;
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, FoldSettings.OPTIONS);
        FoldSettings settings = FoldSettings.of(options);
        try (Suite suite = Suite.of(options);
                Topics topics = new Topics(suite.run().kafka())) {
            FoldFigures figures = new FoldBench(suite, settings, topics).figures();
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        }
        return 0;
    }

    private FoldFigures figures() throws IOException {
        URI redis = suite.run().redis();
        Crowd crowd = Crowd.fresh(settings.people());
        Events events = new Events(crowd);
        try (BenchSource source = BenchSource.open(suite)) {
            Introduction introduction = new Introduction(suite, source, crowd);
            long before = RedisMemory.used(redis);
            int known = settings.people() * settings.history();
            Progress.say("%d people look at %d T-shirts each", settings.people(), settings.history());
            introduction.send(known, events::lookOfVisitor);
            awaitRead();
            Progress.say("%d events are measured", settings.events());
            CpuTimes cpu = new CpuTimes(suite.processes());
            cpu.begin();
            long start = System.nanoTime();
            introduction.send(settings.events(), number -> events.lookOfVisitor(known + number));
            awaitRead();
            double seconds = (System.nanoTime() - start) / NANOS;
            cpu.end();
            Map<String, Double> millis = cpu.millisPer(settings.events());
            long bytes = RedisMemory.used(redis) - before;
            return FoldFigures.of(settings, seconds, millis, bytes, idle());
        }
    }

    private Map<String, Double> idle() throws IOException {
        if (settings.idle().isZero()) {
            return Map.of();
        }
        Progress.say(
                "resting for %d s, then %d s of doing nothing",
                settings.rest().toSeconds(), settings.idle().toSeconds());
        suite.rest(settings.rest());
        CpuTimes cpu = new CpuTimes(suite.processes());
        long start = System.nanoTime();
        cpu.begin();
        suite.rest(settings.idle());
        cpu.end();
        return cpu.percentOf(Duration.ofNanos(System.nanoTime() - start));
    }

    private void awaitRead() throws IOException {
        if (!topics.awaitRead(settings.patience())) {
            throw new SuiteTrouble("events are not read in time: " + topics.behind());
        }
    }
}
