package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.crowd.Events;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Tally;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** How soon after a fact was taken it is seen. */
public final class Freshness {

    private static final String PROBE = "Bench Probe";

    private final Suite suite;
    private final Endpoint facts;

    /** In this suite, told by the holder of a write key. */
    public Freshness(Suite suite, String sender) {
        this.suite = suite;
        this.facts = suite.endpoint("identity-service", "/v1/batch", sender);
    }

    /**
     * From a fact's answer until a query shows it, one person after the other.
     *
     * @param kind apart from other facts of the run
     * @param crowd whom the facts are about
     * @param probes facts, at most
     * @param goOn whether to go on
     */
    public Tally seen(String kind, Crowd crowd, int probes, BooleanSupplier goOn) throws IOException {
        Tally tally = new Tally();
        Events events = new Events(crowd);
        Look look = new Look(suite.endpoint("context-service", "/v1/contexts/query", suite.bearer("platform")), crowd);
        try (Door door = new Door(facts);
                Connection eyes = new Connection(look.endpoint().address())) {
            for (int probe = 0; probe < probes && goOn.getAsBoolean(); probe++) {
                int person = crowd.person(probe);
                long before = look.count(eyes, person, PROBE);
                door.tell(events.act("f" + kind, probe, person, PROBE));
                Waiting.until(tally, () -> look.count(eyes, person, PROBE) > before);
            }
        }
        return tally;
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
