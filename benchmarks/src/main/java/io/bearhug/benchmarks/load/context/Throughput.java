package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.load.floor.FloorProcess;
import io.bearhug.benchmarks.load.floor.JvmFlags;
import io.bearhug.benchmarks.load.floor.LookSettings;
import io.bearhug.benchmarks.load.floor.Turns;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Reply;
import java.io.IOException;
import java.util.List;

/** How many questions context-service answers back to back, in turns with a floor that makes the same round trips and answers as much. */
final class Throughput {

    private static final String CONTEXT = "context-service";

    /** Bytes in Redis of who somebody is. */
    private static final int SMALL = 200;
    /** Bytes in Redis of what is known of somebody who did ten things. */
    private static final int LARGE = 4_000;

    private final Suite suite;
    private final ContextSettings settings;
    private final Look look;

    Throughput(Suite suite, ContextSettings settings, Look look) {
        this.suite = suite;
        this.settings = settings;
        this.look = look;
    }

    Turns.Figures figures() throws IOException {
        if (settings.rounds() == 0) {
            return Turns.Figures.NONE;
        }
        List<String> flags = JvmFlags.of(suite.run().service(CONTEXT).pid());
        LookSettings wanted = new LookSettings(suite.run().redis().toString(), SMALL, LARGE, answerBytes());
        try (FloorProcess floor = FloorProcess.start(flags, wanted)) {
            return new Turns(settings.connections(), settings.queries(), settings.rounds())
                    .of(look.endpoint().address(), look, floor.endpoint());
        }
    }

    private int answerBytes() throws IOException {
        try (Connection connection = new Connection(look.endpoint().address())) {
            Reply reply = look.ask(connection, 1);
            if (!reply.isOk()) {
                throw new SuiteTrouble("nobody answers a question to context-service");
            }
            return reply.body().length();
        }
    }
}
