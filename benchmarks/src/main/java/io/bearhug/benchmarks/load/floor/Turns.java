package io.bearhug.benchmarks.load.floor;

import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Call;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How many calls a service answers back to back, in turns with a floor.
 *
 * @param connections calls under way at the same time, at most
 * @param calls in each round, at most
 * @param rounds of both; one more comes before them and is not counted
 */
public record Turns(int connections, int calls, int rounds) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * What came of it.
     *
     * @param service calls a second, the median of its rounds
     * @param floor the same of the floor
     * @param ratio of the two
     * @param serviceRounds each round
     * @param floorRounds each round
     * @param errors calls without an answer, of both
     */
    public record Figures(
            double service,
            double floor,
            double ratio,
            List<Double> serviceRounds,
            List<Double> floorRounds,
            int errors) {

        /** Of no rounds. */
        public static final Figures NONE = new Figures(0, 0, 0, List.of(), List.of(), 0);

        public Figures {
            serviceRounds = List.copyOf(serviceRounds);
            floorRounds = List.copyOf(floorRounds);
        }
    }

    /**
     * Calls both.
     *
     * @param address of the service
     * @param call to it
     * @param bare the floor, which is asked nothing in particular
     */
    public Figures of(InetSocketAddress address, Call call, Endpoint bare) throws IOException {
        Runner service = new Runner(address, connections);
        Runner floor = new Runner(bare.address(), connections);
        Call ask = (connection, _) -> judge(connection.exchange(bare.request("{}")));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        int errors = 0;
        for (int round = 0; round <= rounds; round++) {
            int first = round * calls;
            Tally one = service.run(
                    new BackToBack(calls, LONGEST), (connection, number) -> call.make(connection, first + number));
            Tally other = floor.run(new BackToBack(calls, LONGEST), ask);
            Progress.say("round %d: %.0f answers/s, floor %.0f", round, one.perSecond(), other.perSecond());
            errors += one.badCalls() + other.badCalls();
            ours.add(Rounded.to(one.perSecond(), 0));
            theirs.add(Rounded.to(other.perSecond(), 0));
        }
        return figures(ours.subList(1, ours.size()), theirs.subList(1, theirs.size()), errors);
    }

    private static Figures figures(List<Double> ours, List<Double> theirs, int errors) {
        double service = Rounded.median(ours);
        double floor = Rounded.median(theirs);
        return new Figures(service, floor, Rounded.ratio(service, floor), ours, theirs, errors);
    }

    private static Verdict judge(Reply reply) {
        return reply.isOk() ? Verdict.good("answered") : reply.refused();
    }
}
