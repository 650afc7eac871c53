package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.crowd.Events;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Schedule;
import io.bearhug.benchmarks.load.traffic.Tally;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** How soon after a fact was taken it is seen. */
public final class Freshness {

    private static final String PROBE = "Bench Probe";
    private static final int AT_ONCE = 8;

    private final Suite suite;
    private final Endpoint facts;

    /** In this suite, told by the holder of a write key. */
    public Freshness(Suite suite, String sender) {
        this.suite = suite;
        this.facts = suite.endpoint("identity-service", "/v1/batch", sender);
    }

    /**
     * From a fact's answer until a query shows it. Facts come at their own times, however long earlier ones take to be seen.
     *
     * @param kind apart from other facts of the run
     * @param crowd whom the facts are about, one after the other
     * @param schedule of the facts
     */
    public Tally seen(String kind, Crowd crowd, Schedule schedule) throws IOException {
        Tally tally = new Tally();
        Look look = new Look(suite.endpoint("context-service", "/v1/contexts/query", suite.bearer("platform")), crowd);
        Runner runner = new Runner(look.endpoint().address(), Math.min(AT_ONCE, crowd.people()));
        Tally sent = runner.run(schedule, (eyes, number) -> follow(eyes, look, "f" + kind, number, tally));
        for (int failed = 0; failed < schedule.calls() - sent.goodCalls(); failed++) {
            tally.add(Verdict.bad("not told"), 0);
        }
        return tally;
    }

    private Verdict follow(Connection eyes, Look look, String kind, int number, Tally tally) throws IOException {
        int person = look.crowd().person(number);
        long before = look.count(eyes, person, PROBE);
        try (Door door = new Door(facts)) {
            door.tell(new Events(look.crowd()).act(kind, number, person, PROBE));
        }
        Waiting.until(tally, () -> look.count(eyes, person, PROBE) > before);
        return Verdict.good("told");
    }

    /** From what makes people interested until decisions know it, and from what ends it until they know that. */
    void used(Crowd strangersToTees, Tally used, Tally gone) throws IOException {
        Events events = new Events(strangersToTees);
        Interest interest = new Interest(
                suite.endpoint("decision-service", "/v1/decisions", suite.bearer("channel")), strangersToTees);
        AtomicInteger attempt = new AtomicInteger();
        try (Door door = new Door(facts);
                Connection eyes = new Connection(interest.endpoint().address())) {
            for (int number = 0; number < strangersToTees.people(); number++) {
                int person = number;
                door.tell(
                        events.act("j", 2 * person, person, "Product Viewed"),
                        events.act("j", 2 * person + 1, person, "Product Viewed"));
                Waiting.until(used, () -> interest.isKnown(eyes, person, attempt.getAndIncrement()));
                door.tell(events.order("k", person, person));
                Waiting.until(gone, () -> !interest.isKnown(eyes, person, attempt.getAndIncrement()));
            }
        }
    }
}
