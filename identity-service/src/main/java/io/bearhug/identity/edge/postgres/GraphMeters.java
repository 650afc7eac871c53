package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.persons.LineageStep;
import io.bearhug.identity.persons.RegionChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the graph does, in figures: how often identifiers change hands, how large persons get, merges somebody should look at. */
@ApplicationScoped
class GraphMeters {

    /** A person of ours has a handful; more than this is a machine, or several people taken for one. */
    private static final int MANY = 50;

    private final Map<LineageStep.Kind, Counter> moves = new EnumMap<>(LineageStep.Kind.class);
    private final Counter wide;
    private final Counter large;
    private final DistributionSummary names;

    GraphMeters(MeterRegistry meters) {
        for (LineageStep.Kind kind : LineageStep.Kind.values()) {
            moves.put(
                    kind,
                    Counter.builder("bearhug.identity.moves")
                            .description("identifiers that changed hands")
                            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        wide = Counter.builder("bearhug.identity.wide.merges")
                .description("merges so wide that somebody should look at them")
                .register(meters);
        large = Counter.builder("bearhug.identity.large.persons")
                .description("changes of persons with more than " + MANY + " names")
                .register(meters);
        names = DistributionSummary.builder("bearhug.identity.person.names")
                .description("names of a person, each time one changes")
                .publishPercentiles(0.99)
                .register(meters);
    }

    void count(RegionChange change) {
        change.lineage().forEach(step -> counter(step.kind()).increment());
        wide.increment(change.wide().size());
        change.snapshots().stream()
                .filter(person -> person.redirectTo() == null)
                .forEach(person -> count(person.identifiers().size()));
    }

    private void count(int size) {
        names.record(size);
        if (size > MANY) {
            large.increment();
        }
    }

    private Counter counter(LineageStep.Kind kind) {
        return Objects.requireNonNull(moves.get(kind), "every kind has a counter");
    }
}
