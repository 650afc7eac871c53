package io.bearhug.benchmarks.load.decide;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.crowd.Introduction;
import io.bearhug.benchmarks.load.floor.Turns;
import io.bearhug.benchmarks.load.suite.BenchSource;
import io.bearhug.benchmarks.load.suite.CpuTimes;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.Topics;
import io.bearhug.benchmarks.load.traffic.Call;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How long decisions for known people take, from when the question was due. */
public final class DecideBench {

    private static final Duration QUIET = Duration.ofSeconds(60);

    private final Suite suite;
    private final DecideSettings settings;

    private DecideBench(Suite suite, DecideSettings settings) {
        this.suite = suite;
        this.settings = settings;
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, DecideSettings.OPTIONS);
        DecideSettings settings = DecideSettings.of(options);
        try (Suite suite = Suite.of(options)) {
            System.out.println(
                    JsonMapper.builder().build().writeValueAsString(new DecideBench(suite, settings).figures()));
        }
        return 0;
    }

    /** The plainest question, for other benchmarks that ask beside something else. */
    public static Call question(Endpoint door, Crowd crowd, String kind) {
        return new Question(door, crowd, kind, DecideSettings.of(new Options(Map.of())));
    }

    private DecideFigures figures() throws IOException {
        Crowd crowd = Crowd.fresh(settings.people());
        try (BenchSource source = BenchSource.open(suite)) {
            new Introduction(suite, source, crowd).introduce();
        }
        Endpoint door = suite.endpoint("decision-service", "/v1/decisions", suite.bearer("channel"));
        Runner runner = new Runner(door.address(), settings.connections());
        if (settings.warmUp() > 0) {
            Tally warm = runner.run(settings.warming(), new Question(door, crowd, "w", settings));
            Progress.say("warmed up: %s %s", warm.good(), warm.bad());
        }
        awaitQuiet();
        Progress.say("measuring %d decisions", settings.decisions());
        CpuTimes cpu = new CpuTimes(suite.processes());
        cpu.begin();
        Tally measured = runner.run(settings.pace(), new Question(door, crowd, "q", settings));
        cpu.end();
        return figures(measured, new Throughput(suite, settings, door, crowd).figures(), cpu);
    }

    private void awaitQuiet() throws IOException {
        try (Topics topics = new Topics(suite.run().kafka())) {
            if (!topics.awaitRead(QUIET)) {
                Progress.say("events are still being read: %s", topics.behind());
            }
        }
    }

    private DecideFigures figures(Tally measured, Turns.Figures throughput, CpuTimes cpu) {
        return new DecideFigures(
                "load decide",
                suite.through(),
                settings.arrivals(),
                settings.isClosed() ? 0 : settings.rate(),
                settings.connections(),
                settings.people(),
                settings.warmUp(),
                Rounded.to(measured.seconds(), 3),
                Rounded.to(measured.perSecond(), 1),
                measured.latency(),
                measured.good(),
                measured.good().getOrDefault("degraded", 0),
                measured.bad(),
                settings.isClosed() ? 0 : settings.decisions() - measured.goodCalls() - measured.badCalls(),
                throughput,
                cpu.millisPer(measured.goodCalls()));
    }
}
