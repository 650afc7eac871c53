package io.bearhug.benchmarks.load.collect;

import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.suite.CpuTimes;
import io.bearhug.benchmarks.load.traffic.Call;
import io.bearhug.benchmarks.load.traffic.Pace;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One of the two that are compared, with what was measured of it. */
final class Side {

    private final String name;
    private final Runner runner;
    private final Call call;
    private final int eventsPerRequest;
    private final CpuTimes cpu;
    private final Tally closed = new Tally();
    private final Tally open = new Tally();
    private final List<Double> rounds = new ArrayList<>();

    Side(String name, Runner runner, Call call, int eventsPerRequest, CpuTimes cpu) {
        this.name = name;
        this.runner = runner;
        this.call = call;
        this.eventsPerRequest = eventsPerRequest;
        this.cpu = cpu;
    }

    String name() {
        return name;
    }

    CpuTimes cpu() {
        return cpu;
    }

    /** Calls that are not counted. */
    Tally warm(Pace pace) throws IOException {
        return runner.run(pace, call);
    }

    Tally closedRound(Pace pace) throws IOException {
        Tally round = runner.run(pace, call);
        rounds.add(Rounded.to(round.perSecond() * eventsPerRequest, 0));
        closed.append(round);
        return round;
    }

    Tally openRound(Pace pace) throws IOException {
        Tally round = runner.run(pace, call);
        open.append(round);
        return round;
    }

    CollectFigures.Measured figures() {
        long events = (long) eventsPerRequest * (closed.goodCalls() + open.goodCalls());
        return new CollectFigures.Measured(
                Rounded.median(rounds),
                List.copyOf(rounds),
                (long) closed.goodCalls() * eventsPerRequest,
                closed.latency(),
                open.latency(),
                closed.bad(),
                open.bad(),
                cpu.millisPer(events));
    }
}
