package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.graph.Refusal;
import io.bearhug.identity.graph.Unkept;
import io.bearhug.identity.persons.RegionChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what dividing a region found out about its links, and when it is due; of that only what is different from what was stored. */
final class MarksWrite {

    private static final String MARK = """
            UPDATE link l SET refused = n.refused, unkept = n.unkept
            FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::smallint[]) AS n (a, b, refused, unkept)
            WHERE l.a = n.a AND l.b = n.b""";
    private static final String DUE = """
            UPDATE region r SET due_at = n.at FROM unnest($1::bigint[], $2::timestamptz[]) AS n (id, at) WHERE r.id = n.id""";

    /** In this order, so that two regions with links in common do not wait for each other. */
    private static final Comparator<Marked> ORDER =
            Comparator.comparingLong(Marked::a).thenComparingLong(Marked::b);

    private record Marked(long a, long b, LinkRow.Mark mark) {}

    private record Due(long region, @Nullable Instant at) {}

    private final Batches batches;
    private final StoredRegion before;
    private final RegionChange change;
    private final Set<Identifier> inside = new HashSet<>();

    MarksWrite(SqlClient transaction, StoredRegion before, RegionChange change) {
        this.batches = new Batches(transaction);
        this.before = before;
        this.change = change;
        change.regions().forEach(inside::addAll);
    }

    /** Writes them, once the links themselves are written. */
    Uni<Void> write(Map<Identifier, Long> regions) {
        return batches.all(
                        MARK,
                        marked(),
                        List.of(
                                Column.longs(Marked::a),
                                Column.longs(Marked::b),
                                Column.texts(it -> it.mark().refused()),
                                Column.shorts(it -> (short) it.mark().unkept())))
                .flatMap(
                        _ -> batches.all(DUE, due(regions), List.of(Column.longs(Due::region), Column.times(Due::at))));
    }

    private List<Marked> marked() {
        Set<Pair> known = new HashSet<>(before.links().keySet());
        known.addAll(change.facts().links().keySet());
        return known.stream()
                .filter(pair -> !mark(pair).equals(stored(pair)))
                .map(pair -> new Marked(idOf(pair.a(), pair, true), idOf(pair.b(), pair, false), mark(pair)))
                .sorted(ORDER)
                .toList();
    }

    private LinkRow.Mark stored(Pair pair) {
        LinkRow row = before.links().get(pair);
        return row == null ? LinkRow.Mark.NONE : row.mark();
    }

    /** What is here is known now; about the end that is elsewhere stands what was found there. */
    private LinkRow.Mark mark(Pair pair) {
        int old = stored(pair).unkept();
        int bits = bit(pair.a(), pair, LinkRow.Mark.BY_A, old) | bit(pair.b(), pair, LinkRow.Mark.BY_B, old);
        Refusal refusal = change.marks().refused().get(pair);
        return new LinkRow.Mark(refusal == null ? null : refusal.name(), bits);
    }

    private int bit(Identifier end, Pair pair, int bit, int old) {
        if (!inside.contains(end)) {
            return old & bit;
        }
        return change.marks().unkept().contains(new Unkept(end, pair)) ? bit : 0;
    }

    private long idOf(Identifier end, Pair pair, boolean first) {
        LinkRow row = before.links().get(pair);
        if (row == null) {
            return before.idOf(end);
        }
        return first ? row.a().id() : row.b().id();
    }

    private List<Due> due(Map<Identifier, Long> regions) {
        List<Due> due = new ArrayList<>();
        for (Set<Identifier> region : change.regions()) {
            Long number =
                    Objects.requireNonNull(regions.get(region.iterator().next()), "every identifier is in a region");
            Instant at = change.marks().due().get(region);
            if (!Objects.equals(at, before.due().get(number))) {
                due.add(new Due(number, at));
            }
        }
        return due;
    }
}
