package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.floor.FloorProcess;
import io.bearhug.benchmarks.load.floor.JvmFlags;
import io.bearhug.benchmarks.load.floor.LookSettings;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Call;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many questions context-service answers back to back, in turns with a floor that makes the same round trips and answers as much. */
final class Throughput {

    private static final String CONTEXT = "context-service";
    private static final Duration LONGEST = Duration.ofMinutes(5);

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

    /**
     * What came of it.
     *
     * @param service questions a second, the median of its rounds
     * @param floor the same of the floor
     * @param ratio of the two
     * @param serviceRounds each round
     * @param floorRounds each round
     * @param errors questions without an answer, of both
     */
    record Figures(
            double service,
            double floor,
            double ratio,
            List<Double> serviceRounds,
            List<Double> floorRounds,
            int errors) {

        static final Figures NONE = new Figures(0, 0, 0, List.of(), List.of(), 0);
    }

    Figures figures() throws IOException {
        if (settings.rounds() == 0) {
            return Figures.NONE;
        }
        List<String> flags = JvmFlags.of(suite.run().service(CONTEXT).pid());
        LookSettings wanted = new LookSettings(suite.run().redis().toString(), SMALL, LARGE, answerBytes());
        try (FloorProcess floor = FloorProcess.start(flags, wanted)) {
            return inTurns(floor.endpoint());
        }
    }

    /** The first round of each is not counted. */
    private Figures inTurns(Endpoint bare) throws IOException {
        Runner service = new Runner(look.endpoint().address(), settings.connections());
        Runner floor = new Runner(bare.address(), settings.connections());
        Call ask = (connection, _) -> judge(connection.exchange(bare.request("{}")));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        int errors = 0;
        for (int round = 0; round <= settings.rounds(); round++) {
            Tally one = service.run(new BackToBack(settings.queries(), LONGEST), look);
            Tally other = floor.run(new BackToBack(settings.queries(), LONGEST), ask);
            Progress.say("round %d: %.0f questions/s, floor %.0f", round, one.perSecond(), other.perSecond());
            errors += one.badCalls() + other.badCalls();
            ours.add(Rounded.to(one.perSecond(), 0));
            theirs.add(Rounded.to(other.perSecond(), 0));
        }
        return figures(ours.subList(1, ours.size()), theirs.subList(1, theirs.size()), errors);
    }

    private static Figures figures(List<Double> ours, List<Double> theirs, int errors) {
        double service = Rounded.median(ours);
        double floor = Rounded.median(theirs);
        return new Figures(
                service, floor, Rounded.ratio(service, floor), List.copyOf(ours), List.copyOf(theirs), errors);
    }

    private static Verdict judge(Reply reply) {
        return reply.isOk() ? Verdict.good("answered") : reply.refused();
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
