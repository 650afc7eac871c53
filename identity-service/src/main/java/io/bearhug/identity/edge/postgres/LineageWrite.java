package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.persons.LineageStep;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.identity.persons.WideMerge;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes who became whose, and which merges somebody should look at. */
final class LineageWrite {

    private static final String STEP = """
            INSERT INTO lineage (identifier, move, person, was, kind, cause, cause_ids, links, at, configuration)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";
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
        return batches.all(STEP, change.lineage(), this::step)
                .flatMap(_ -> batches.all(WIDE, change.wide(), LineageWrite::wide));
    }

    private Tuple step(LineageStep step) {
        String was = step.was();
        return Tuple.from(Arrays.asList(
                before.idOf(step.identifier()),
                step.move(),
                UUID.fromString(step.person()),
                was == null ? null : UUID.fromString(was),
                step.kind().name(),
                step.cause().kind().name(),
                step.cause().ids().toArray(String[]::new),
                step.cause().links().stream()
                        .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                        .map(before::idOf)
                        .toArray(Long[]::new),
                Rows.time(step.at()),
                step.configuration()));
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
