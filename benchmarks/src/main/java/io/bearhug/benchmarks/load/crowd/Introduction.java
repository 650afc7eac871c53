package io.bearhug.benchmarks.load.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.suite.BenchSource;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.traffic.BackToBack;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Makes a crowd known to a suite, through its public door, and waits until it is. */
public final class Introduction {

    /** What people of the crowd do before. */
    public static final String LOOK = "Product Viewed";

    private static final int LOOKS = 3;

    private static final int BATCH = 50;
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Suite suite;
    private final Endpoint door;
    private final Events events;

    /** Into this suite, by this source. */
    public Introduction(Suite suite, BenchSource source, Crowd crowd) {
        this.suite = suite;
        this.door = suite.endpoint("identity-service", "/v1/batch", source.authorization());
        this.events = new Events(crowd);
    }

    /** Everybody signs in, agrees to recommendations and looks at T-shirts; done when the suite knows it all. */
    public void introduce() throws IOException {
        introduce(LOOKS);
    }

    /** The same with so many looks each, which may be none. */
    public void introduce(int looks) throws IOException {
        int people = events.crowd().people();
        Progress.say("%d people sign in and look at %d T-shirts each", people, looks);
        send(people, events::signIn);
        send(people * looks, number -> events.act("s", number, events.crowd().person(number), LOOK));
        awaitKnown(looks);
    }

    /** Sends so many events, as batches. */
    public void send(int count, IntFunction<String> event) throws IOException {
        int batches = (count + BATCH - 1) / BATCH;
        Tally sent = new Runner(door.address(), CONNECTIONS)
                .run(new BackToBack(batches, PATIENCE), (connection, batch) -> {
                    int some = Math.min(BATCH, count - batch * BATCH);
                    Reply reply = connection.exchange(door.request(Events.batch(batch * BATCH, some, event)));
                    return isTaken(reply) ? Verdict.good("taken") : reply.refused();
                });
        if (sent.goodCalls() != batches) {
            throw new SuiteTrouble("facts about the made-up people were refused: " + sent.bad());
        }
    }

    /** Whether all events of a request were taken. */
    public static boolean isTaken(Reply reply) {
        return reply.isOk() && reply.body().equals("{\"success\":true}");
    }

    private void awaitKnown(int looks) throws IOException {
        String platform = suite.bearer("platform");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int person = 0; person < events.crowd().people(); person++) {
            while (!isKnown(person, looks, platform)) {
                if (System.nanoTime() > deadline) {
                    throw new SuiteTrouble("after " + PATIENCE.toSeconds() + " s the suite does not know person "
                            + person + " of the " + events.crowd().people() + " it was told of");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        Progress.say("all are known");
    }

    private boolean isKnown(int person, int looks, String platform) throws IOException {
        Map<String, Object> question =
                Map.of("identifiers", List.of(events.crowd().account(person)));
        JsonNode seen =
                suite.call("POST", "/v1/contexts/query", platform, question).orFail("The question for a context");
        return seen.path("personId").isTextual()
                && seen.path("counts").path(LOOK).path("total").asLong() >= looks;
    }
}
