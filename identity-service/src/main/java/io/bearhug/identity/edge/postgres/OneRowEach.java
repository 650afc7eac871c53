package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.TraitFact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts that are different to us may be one row: what was said with one message id in two voices. A statement writes a row once, so one of
 * them is left, as it would be if they were written one after the other.
 */
final class OneRowEach {

    private OneRowEach() {}

    private record TraitRow(Identifier on, String name, Trait.Kind kind, Instant at, String event, String source) {}

    private record ConsentRow(
            Identifier on,
            String purpose,
            @Nullable String channel,
            @Nullable Identifier point,
            boolean granted,
            boolean byUs,
            Instant at,
            String source) {}

    static List<TraitFact> traits(Collection<TraitFact> facts) {
        return last(
                facts,
                fact -> new TraitRow(
                        fact.on(), fact.name(), fact.kind(), stored(fact.at()), fact.event(), fact.source()));
    }

    static List<ConsentFact> consents(Collection<ConsentFact> facts) {
        return last(
                facts,
                fact -> new ConsentRow(
                        fact.on(),
                        fact.purpose(),
                        fact.channel(),
                        fact.contactPoint(),
                        fact.granted(),
                        fact.byUs(),
                        stored(fact.at()),
                        fact.source()));
    }

    /** A time as exact as it is stored. */
    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> List<T> last(Collection<T> facts, Function<T, Object> row) {
        Map<Object, T> rows = new LinkedHashMap<>();
        facts.forEach(fact -> rows.put(row.apply(fact), fact));
        return List.copyOf(rows.values());
    }
}
