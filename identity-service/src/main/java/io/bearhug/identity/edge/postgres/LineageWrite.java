package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.persons.LineageStep;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.identity.persons.WideMerge;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes who became whose, and which merges somebody should look at. */
final class LineageWrite {

    /** Lists within lists are no parameters: what steps name stands in two arrays, of which each has its stretches. */
    private static final String STEP = """
            INSERT INTO lineage (identifier, move, person, was, kind, cause, at, configuration, cause_ids, links)
            SELECT identifier, move, person, was, kind, cause, at, configuration, ($1::text[])[ids_from:ids_to],
                   ($2::bigint[])[links_from:links_to]
            FROM unnest($3::bigint[], $4::bigint[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::timestamptz[],
                        $10::bigint[], $11::integer[], $12::integer[], $13::integer[], $14::integer[])
                AS n (identifier, move, person, was, kind, cause, at, configuration, ids_from, ids_to, links_from, links_to)""";

    private static final String WIDE = """
            INSERT INTO merge_review (person, names, parts, cause, cause_ids, at)
            VALUES ($1, $2, cast($3::text AS json), $4, $5, $6)
            ON CONFLICT (person) WHERE closed_at IS NULL DO UPDATE
            SET names = excluded.names, parts = excluded.parts, cause = excluded.cause, cause_ids = excluded.cause_ids,
                at = excluded.at""";

    private final Batches batches;
    private final StoredRegion before;
    private final RegionChange change;

    LineageWrite(SqlClient transaction, StoredRegion before, RegionChange change) {
        this.batches = new Batches(transaction);
        this.before = before;
        this.change = change;
    }

    Uni<Void> write() {
        return steps().flatMap(_ -> batches.each(WIDE, change.wide(), LineageWrite::wide));
    }

    /** A step, and where the last of what it names stands. */
    private record Numbered(LineageStep step, int ids, int links) {

        int idsFrom() {
            return ids - step.cause().ids().size() + 1;
        }

        int linksFrom() {
            return links - 2 * step.cause().links().size() + 1;
        }
    }

    private Uni<Void> steps() {
        List<String> ids = new ArrayList<>();
        List<Long> links = new ArrayList<>();
        List<Numbered> steps = new ArrayList<>();
        for (LineageStep step : change.lineage()) {
            ids.addAll(step.cause().ids());
            step.cause().links().forEach(pair -> {
                links.add(before.idOf(pair.a()));
                links.add(before.idOf(pair.b()));
            });
            steps.add(new Numbered(step, ids.size(), links.size()));
        }
        return batches.all(STEP, List.of(ids.toArray(String[]::new), links.toArray(Long[]::new)), steps, columns());
    }

    private List<Column<Numbered>> columns() {
        return List.of(
                Column.longs(it -> before.idOf(it.step().identifier())),
                Column.longs(it -> it.step().move()),
                Column.ids(it -> UUID.fromString(it.step().person())),
                Column.ids(it -> id(it.step().was())),
                Column.texts(it -> it.step().kind().name()),
                Column.texts(it -> it.step().cause().kind().name()),
                Column.times(it -> it.step().at()),
                Column.longs(it -> it.step().configuration()),
                Column.integers(Numbered::idsFrom),
                Column.integers(Numbered::ids),
                Column.integers(Numbered::linksFrom),
                Column.integers(Numbered::links));
    }

    private static @Nullable UUID id(@Nullable String person) {
        return person == null ? null : UUID.fromString(person);
    }

    private static Tuple wide(WideMerge wide) {
        return Tuple.from(Arrays.asList(
                UUID.fromString(wide.person()),
                wide.names(),
                Rows.text(parts(wide.parts())),
                wide.cause().kind().name(),
                wide.cause().ids().toArray(String[]::new),
                Rows.time(wide.at())));
    }

    private static Map<String, Map<String, String>> parts(Map<String, Identifier> parts) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        parts.forEach((person, name) -> {
            Map<String, String> plain = new LinkedHashMap<>();
            plain.put("namespace", name.namespace());
            plain.put("value", name.value());
            all.put(person, plain);
        });
        return all;
    }
}
