package io.bearhug.benchmarks.load.skew;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.context.Freshness;
import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.crowd.Events;
import io.bearhug.benchmarks.load.crowd.Introduction;
import io.bearhug.benchmarks.load.decide.DecideBench;
import io.bearhug.benchmarks.load.suite.BenchSource;
import io.bearhug.benchmarks.load.suite.Processes;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.Topics;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What other people notice while one cookie gets thousands of names and one person does nothing but send events. */
public final class SkewBench {

    private static final String IDENTITY = "identity-service";
    private static final int FLOOD_CONNECTIONS = 2;
    private static final int DECIDE_CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double NANOS = 1e9;

    private final Suite suite;
    private final SkewSettings settings;
    private final Topics topics;
    private final BenchSource source;
    private final Crowd others;
    private final Events enormous = new Events(Crowd.fresh(2));

    private SkewBench(Suite suite, SkewSettings settings, Topics topics, BenchSource source) {
        this.suite = suite;
        this.settings = settings;
        this.topics = topics;
        this.source = source;
        this.others = Crowd.fresh(settings.others());
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, SkewSettings.OPTIONS);
        SkewSettings settings = SkewSettings.of(options);
        try (Suite suite = Suite.of(options);
                Topics topics = new Topics(suite.run().kafka());
                BenchSource source = BenchSource.open(suite)) {
            SkewFigures figures = new SkewBench(suite, settings, topics, source).figures();
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        }
        return 0;
    }

    private SkewFigures figures() throws IOException {
        new Introduction(suite, source, others).introduce();
        boolean _ = topics.awaitRead(PATIENCE);
        Progress.say("watching the others for %d s", settings.seconds());
        SkewFigures.Others before = watch("b", settings.seconds());
        SkewFigures.Memory memoryBefore = memory();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Progress.say("%d names on one cookie, then %d events of one person", settings.names(), settings.events());
            Callable<Tally> flood = this::flood;
            Future<Tally> flooding = thread.submit(flood);
            SkewFigures.Others during = watch("d", settings.floodSeconds());
            Tally flooded = end(flooding);
            long start = System.nanoTime();
            double drained = topics.awaitRead(PATIENCE) ? (System.nanoTime() - start) / NANOS : -1;
            return figures(before, during, flooded, drained, memoryBefore);
        }
    }

    private SkewFigures figures(
            SkewFigures.Others before,
            SkewFigures.Others during,
            Tally flooded,
            double drained,
            SkewFigures.Memory memoryBefore)
            throws IOException {
        return new SkewFigures(
                "load skew",
                suite.through(),
                settings.names(),
                settings.events(),
                settings.floodRate(),
                before,
                during,
                SkewFigures.ratio(during.decide(), before.decide()),
                SkewFigures.ratio(during.seen(), before.seen()),
                flooded.bad(),
                Rounded.to(drained, 1),
                memoryBefore,
                memory());
    }

    /** The cookie's names come first, then the one person's events. */
    private Tally flood() throws IOException {
        Endpoint door = suite.endpoint(IDENTITY, "/v1/batch", source.authorization());
        return new Runner(door.address(), FLOOD_CONNECTIONS)
                .run(settings.flood(), (connection, batch) -> flood(connection, door, batch));
    }

    private Verdict flood(Connection connection, Endpoint door, int batch) throws IOException {
        Reply reply = connection.exchange(
                door.request(Events.batch(batch * SkewSettings.BATCH, SkewSettings.BATCH, this::ofFlood)));
        return Introduction.isTaken(reply) ? Verdict.good("taken") : reply.refused();
    }

    private String ofFlood(int number) {
        return number < settings.cookieEvents()
                ? enormous.names(number, SkewSettings.NAMES_AT_ONCE)
                : enormous.act("z", number, 1, "Product Viewed");
    }

    /** Decisions and facts of the others, side by side. */
    private SkewFigures.Others watch(String kind, int seconds) throws IOException {
        Endpoint door = suite.endpoint("decision-service", "/v1/decisions", suite.bearer("channel"));
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Callable<Tally> asking = () -> new Runner(door.address(), DECIDE_CONNECTIONS)
                    .run(settings.decisions(seconds), DecideBench.question(door, others, kind));
            Future<Tally> asked = thread.submit(asking);
            Tally seen = new Freshness(suite, source.authorization()).seen(kind, others, settings.facts(seconds));
            Tally decided = end(asked);
            return new SkewFigures.Others(
                    decided.latency(), decided.good(), decided.bad(), seen.latency(), seen.badCalls());
        }
    }

    private static Tally end(Future<Tally> running) throws IOException {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private SkewFigures.Memory memory() throws IOException {
        int resident =
                Processes.residentMegabytes(suite.run().service(IDENTITY).pid()).orElse(0);
        return new SkewFigures.Memory(HeapInUse.megabytes(suite.metrics(IDENTITY)), resident);
    }
}
