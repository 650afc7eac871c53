package io.bearhug.benchmarks.load.decide;

import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.floor.FloorProcess;
import io.bearhug.benchmarks.load.floor.FloorSettings;
import io.bearhug.benchmarks.load.floor.HopSettings;
import io.bearhug.benchmarks.load.floor.JvmFlags;
import io.bearhug.benchmarks.load.floor.LookSettings;
import io.bearhug.benchmarks.load.floor.Turns;
import io.bearhug.benchmarks.load.suite.Sample;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.suite.Topics;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many questions decision-service answers back to back, in turns with a floor that asks another process over HTTP, which looks up as much as
 * context-service, and then reads from Redis, writes as large a record there and to Kafka, and answers as much.
 */
final class Throughput {

    private static final String CONTEXT = "context-service";
    private static final String DECISION = "decision-service";
    private static final String DECISIONS = "bearhug.decisions";
    private static final String FLOOR_TOPIC = "bearhug.bench.floor";

    /** Bytes in Redis of who somebody is. */
    private static final int WHO = 200;
    /** Bytes in Redis of what is known of somebody who did ten things; what context-service answers is as much. */
    private static final int KNOWN = 4_000;
    /** Bytes in Redis of what was said to somebody who heard three things. */
    private static final int LEDGER = 800;
    /** What decision-service's publisher waits for company. */
    private static final int LINGER_MILLIS = 0;

    private final Suite suite;
    private final DecideSettings settings;
    private final Endpoint door;
    private final Crowd crowd;

    Throughput(Suite suite, DecideSettings settings, Endpoint door, Crowd crowd) {
        this.suite = suite;
        this.settings = settings;
        this.door = door;
        this.crowd = crowd;
    }

    Turns.Figures figures() throws IOException {
        if (settings.rounds() == 0) {
            return Turns.Figures.NONE;
        }
        AtomicInteger answer = new AtomicInteger();
        Sample record = Sample.of(suite.run().kafka(), DECISIONS, crowd.word(), () -> answer.set(answerBytes()));
        try (Topics topics = new Topics(suite.run().kafka())) {
            topics.createLike(FLOOR_TOPIC, DECISIONS);
            try (FloorProcess lookedUp = FloorProcess.start(flags(CONTEXT), looking());
                    FloorProcess floor = FloorProcess.start(flags(DECISION), asking(lookedUp, record, answer.get()))) {
                return new Turns(settings.connections(), settings.decisions(), settings.rounds())
                        .of(door.address(), new Question(door, crowd, "t", settings), floor.endpoint());
            } finally {
                topics.delete(FLOOR_TOPIC);
            }
        }
    }

    private List<String> flags(String service) {
        return JvmFlags.of(suite.run().service(service).pid());
    }

    private LookSettings looking() {
        return new LookSettings(suite.run().redis().toString(), WHO, KNOWN, KNOWN);
    }

    private HopSettings asking(FloorProcess lookedUp, Sample record, int answer) {
        return new HopSettings(
                lookedUp.endpoint().uri(),
                suite.run().redis().toString(),
                LEDGER,
                new FloorSettings(suite.run().kafka(), FLOOR_TOPIC, record, settings.people(), LINGER_MILLIS),
                answer);
    }

    private int answerBytes() throws IOException {
        try (Connection connection = new Connection(door.address())) {
            Reply reply = connection.exchange(door.request(new Question(door, crowd, "s", settings).body(0)));
            if (!reply.isOk()) {
                throw new SuiteTrouble("nobody answers a question to decision-service");
            }
            return reply.body().length();
        }
    }
}
