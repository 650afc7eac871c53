package io.bearhug.benchmarks.load.collect;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.crowd.Events;
import io.bearhug.benchmarks.load.crowd.Introduction;
import io.bearhug.benchmarks.load.floor.FloorProcess;
import io.bearhug.benchmarks.load.floor.FloorSettings;
import io.bearhug.benchmarks.load.floor.JvmFlags;
import io.bearhug.benchmarks.load.suite.BenchSource;
import io.bearhug.benchmarks.load.suite.CpuTimes;
import io.bearhug.benchmarks.load.suite.Processes;
import io.bearhug.benchmarks.load.suite.Sample;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.Topics;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How many events identity-service takes, and how long that takes, in turns with the floor. */
public final class CollectBench {

    private static final String IDENTITY = "identity-service";
    private static final String FLOOR_TOPIC = "bearhug.bench.floor";

    private final Suite suite;
    private final CollectSettings settings;
    private final Topics topics;
    private final Crowd crowd;

    private CollectBench(Suite suite, CollectSettings settings, Topics topics) {
        this.suite = suite;
        this.settings = settings;
        this.topics = topics;
        this.crowd = Crowd.fresh(settings.people());
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, CollectSettings.OPTIONS);
        CollectSettings settings = CollectSettings.of(options);
        try (Suite suite = Suite.of(options);
                Topics topics = new Topics(suite.run().kafka())) {
            CollectFigures figures = new CollectBench(suite, settings, topics).figures();
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        }
        return 0;
    }

    private CollectFigures figures() throws IOException {
        try (BenchSource source = BenchSource.open(suite)) {
            Introduction introduction = new Introduction(suite, source, crowd);
            Events events = new Events(crowd);
            Sample sample = Sample.of(
                    suite.run().kafka(),
                    Topics.EVENTS,
                    crowd.word(),
                    () -> introduction.send(1, events::lookOfVisitor));
            List<String> flags = JvmFlags.of(suite.run().service(IDENTITY).pid());
            topics.createLike(FLOOR_TOPIC, Topics.EVENTS);
            FloorSettings wanted = new FloorSettings(
                    suite.run().kafka(), FLOOR_TOPIC, sample, settings.people(), settings.lingerMillis());
            try (FloorProcess floor = FloorProcess.start(flags, wanted)) {
                return measured(source, floor, flags);
            } finally {
                topics.delete(FLOOR_TOPIC);
            }
        }
    }

    private CollectFigures measured(BenchSource source, FloorProcess floor, List<String> flags) throws IOException {
        Processes processes = suite.processes().with("floor", floor.pid());
        Side service = side("service", suite.endpoint(IDENTITY, settings.path(), source.authorization()), processes);
        Side bare = side("floor", floor.endpoint(settings.eventsPerRequest()), processes);
        warm(service);
        warm(bare);
        for (int round = 1; round <= settings.rounds(); round++) {
            closed(round, service);
            closed(round, bare);
        }
        for (int round = 1; round <= settings.rounds() && settings.rate() > 0; round++) {
            open(round, service);
            open(round, bare);
        }
        return figures(service.figures(), bare.figures(), flags);
    }

    private Side side(String name, Endpoint endpoint, Processes processes) {
        Sending sending = new Sending(endpoint, new Events(crowd), settings.batch(), new AtomicInteger(1));
        return new Side(
                name,
                new Runner(endpoint.address(), settings.connections()),
                sending,
                settings.eventsPerRequest(),
                new CpuTimes(processes));
    }

    private void warm(Side side) throws IOException {
        Tally warm = side.warm(settings.warming());
        Progress.say("%s warmed up: %s %s", side.name(), warm.good(), warm.bad());
        awaitRead();
    }

    private void closed(int round, Side side) throws IOException {
        side.cpu().begin();
        Tally tally = side.closedRound(settings.closed());
        awaitRead();
        side.cpu().end();
        Progress.say(
                "round %d, %s: %.0f events/s %s",
                round, side.name(), tally.perSecond() * settings.eventsPerRequest(), tally.bad());
    }

    private void open(int round, Side side) throws IOException {
        side.cpu().begin();
        Tally tally = side.openRound(settings.open());
        awaitRead();
        side.cpu().end();
        Progress.say("open round %d, %s: %s %s", round, side.name(), tally.latency(), tally.bad());
    }

    /** What the service took has to be read by everybody, or the floor would be measured beside their work. */
    private void awaitRead() throws IOException {
        if (!topics.awaitRead(Duration.ofSeconds(settings.drainSeconds()))) {
            Progress.say("not all is read after %d s: %s", settings.drainSeconds(), topics.behind());
        }
    }

    private CollectFigures figures(CollectFigures.Measured service, CollectFigures.Measured bare, List<String> flags) {
        return new CollectFigures(
                "load collect",
                suite.through(),
                settings.batch() == 0 ? "track" : "batch",
                settings.eventsPerRequest(),
                settings.connections(),
                settings.rounds(),
                settings.rate(),
                service,
                bare,
                CollectFigures.Ratio.of(service, bare),
                flags);
    }
}
