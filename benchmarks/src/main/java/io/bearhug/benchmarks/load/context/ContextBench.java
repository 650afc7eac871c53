package io.bearhug.benchmarks.load.context;

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
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Schedule;
import io.bearhug.benchmarks.load.traffic.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long it takes to be told what is going on with somebody, and how soon after it happened that is what happened. */
public final class ContextBench {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Suite suite;
    private final ContextSettings settings;
    private final Crowd crowd;

    private ContextBench(Suite suite, ContextSettings settings) {
        this.suite = suite;
        this.settings = settings;
        this.crowd = Crowd.fresh(settings.people());
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, ContextSettings.OPTIONS);
        ContextSettings settings = ContextSettings.of(options);
        try (Suite suite = Suite.of(options)) {
            System.out.println(
                    JsonMapper.builder().build().writeValueAsString(new ContextBench(suite, settings).figures()));
        }
        return 0;
    }

    private ContextFigures figures() throws IOException {
        try (BenchSource source = BenchSource.open(suite)) {
            new Introduction(suite, source, crowd).introduce();
            CpuTimes cpu = new CpuTimes(suite.processes());
            Look look = look();
            Tally queries = queries(look, cpu);
            Turns.Figures throughput = new Throughput(suite, settings, look).figures();
            Freshness freshness = new Freshness(suite, source.authorization());
            Tally seen = seen(freshness);
            Tally used = new Tally();
            Tally gone = new Tally();
            if (settings.used() > 0) {
                Crowd others = Crowd.fresh(settings.used());
                new Introduction(suite, source, others).introduce(0);
                Progress.say("following the interest of %d people into decisions", settings.used());
                freshness.used(others, used, gone);
            }
            return figures(queries, cpu, throughput, seen, used, gone);
        }
    }

    private Tally seen(Freshness freshness) throws IOException {
        Optional<Schedule> facts = settings.facts();
        if (facts.isEmpty()) {
            return new Tally();
        }
        Progress.say("following %d facts into queries", settings.probes());
        return freshness.seen("q", crowd, facts.get());
    }

    private Look look() throws IOException {
        return new Look(suite.endpoint("context-service", "/v1/contexts/query", suite.bearer("platform")), crowd);
    }

    private Tally queries(Look look, CpuTimes cpu) throws IOException {
        Runner runner = new Runner(look.endpoint().address(), settings.connections());
        if (settings.warmUp() > 0) {
            Tally warm = runner.run(new BackToBack(settings.warmUp(), LONGEST), look);
            Progress.say("warmed up: %s %s", warm.good(), warm.bad());
        }
        cpu.begin();
        Tally queries = runner.run(settings.pace(), look);
        cpu.end();
        return queries;
    }

    private ContextFigures figures(
            Tally queries, CpuTimes cpu, Turns.Figures throughput, Tally seen, Tally used, Tally gone) {
        return new ContextFigures(
                "load context",
                suite.through(),
                settings.rate(),
                settings.connections(),
                settings.people(),
                queries.latency(),
                Rounded.to(queries.perSecond(), 1),
                queries.bad(),
                throughput,
                seen.latency(),
                seen.badCalls(),
                used.latency(),
                gone.latency(),
                used.badCalls() + gone.badCalls(),
                cpu.millisPer(queries.goodCalls()));
    }
}
