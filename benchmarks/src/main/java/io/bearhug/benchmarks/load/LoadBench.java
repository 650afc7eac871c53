package io.bearhug.benchmarks.load;

import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.load.collect.CollectBench;
import io.bearhug.benchmarks.load.context.ContextBench;
import io.bearhug.benchmarks.load.decide.DecideBench;
import io.bearhug.benchmarks.load.fold.FoldBench;
import io.bearhug.benchmarks.load.replay.ReplayBench;
import io.bearhug.benchmarks.load.resolve.ResolveBench;
import io.bearhug.benchmarks.load.skew.SkewBench;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./bearhug bench load}: measures a running suite of this machine. */
public final class LoadBench {

    private static final String USAGE = """
            ./bearhug bench load WHAT [--OPTION VALUE …]

            Measures the suite that runs on this machine, with made-up people who stay in it. One line of JSON on the
            standard output, progress on the error output.

              every WHAT
                --run FILE            the suite's run file (.bearhug/run.json of this checkout, or of BEARHUG_HOME)
                --through WAY         direct: each service at its own port (default); gateway: the way of channels

              collect                 events taken, in turns with the floor: a bare endpoint that writes as much to Kafka
                --call KIND           batch: /v1/batch (default); track: /v1/track
                --batch N             events in a batch, 1 to 100 (50)
                --people N            browsers the events come from (1000)
                --connections N       requests under way at the same time, at most (8)
                --warm-up N           events before it is measured, to each (20000)
                --rounds N            of the service and the floor, in turns (3)
                --seconds N           a closed round lasts, at most (5)
                --events N            in a closed round, at most (50000)
                --rate N              requests per second of the open rounds, 0 for none (20)
                --open-seconds N      an open round lasts (10)
                --drain-seconds N     to wait between rounds until the events are read, at most (120)
                --linger N            milliseconds the floor's producer waits for company, as the service's does (1)

              decide                  decisions for known people
                --people N            made known before (200)
                --decisions N         measured (600)
                --warm-up N           asked for before, not measured (300)
                --rate N              questions per second (20)
                --arrivals KIND       even (default), random, or closed: back to back, as many as go through
                --connections N       questions under way at the same time, at most (16)
                --inline N            events that come with each question, 0 to 20 (0)
                --placement NAME      asked for (home-hero)
                --explain HOW         none (default), short, full
                --rounds N            of as many questions back to back, in turns with the floor; 0 for none (3)

              replay                  takes recorded decisions again; exit code 1 unless all come out the same
                --decisions N         the newest of them, at most (1000)
                --connections N       replays under way at the same time, at most (8)

              context                 looks at people, and how soon facts are seen
                --people N            made known before (100)
                --queries N           measured (1000)
                --warm-up N           queries before, not measured (300)
                --rate N              queries per second (50)
                --connections N       queries under way at the same time, at most (16)
                --rounds N            of as many queries back to back, in turns with the floor; 0 for none (3)
                --probes N            facts followed into queries (100)
                --probe-rate N        of them per second (5)
                --used N              people whose interest in T-shirts, and then its end, is followed into decisions; they
                                      need the demo's catalogue (20)

              fold                    what it costs to fold an event in, and what a person takes of Redis
                --people N            browsers the events come from (1000)
                --history N           events of each before it is measured (20)
                --events N            measured (20000)
                --patience N          seconds until all must be read (300)
                --idle N              seconds of doing nothing afterwards, measured (0: none)
                --rest N              seconds before that, for copies and timers to come to an end (60)

              resolve                 events with news, and that events without need no database
                --people N            come as visitors, sign in, prove an address: three events each (1000)
                --known N             events that say nothing new, sent afterwards (3000)
                --patience N          seconds until all must be resolved (300)

              skew                    what one enormous cookie and one enormous person do to everybody else
                --names N             identifiers on the cookie (10000)
                --events N            of the person, up to 100000 (20000)
                --flood-rate N        events per second of both, the cookie first (400)
                --others N            people who are watched (50)
                --rate N              decisions for them per second (10)
                --seconds N           they are watched before (20)""";

    private LoadBench() {}

    /** Runs it. */
    public static int run(List<String> arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        String what = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest = arguments.stream().skip(1).toList();
        return switch (what) {
            case "collect" -> CollectBench.run(rest);
            case "decide" -> DecideBench.run(rest);
            case "replay" -> ReplayBench.run(rest);
            case "context" -> ContextBench.run(rest);
            case "fold" -> FoldBench.run(rest);
            case "resolve" -> ResolveBench.run(rest);
            case "skew" -> SkewBench.run(rest);
            case "help", "-h", "--help" -> {
                System.out.println(USAGE);
                yield 0;
            }
            default -> throw new BadInput("no load " + what + "\n\n" + USAGE);
        };
    }
}
