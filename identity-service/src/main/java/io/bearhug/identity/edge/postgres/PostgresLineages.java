package io.bearhug.identity.edge.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import io.bearhug.identity.facts.LinkEvidence;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.Strength;
import io.bearhug.identity.persons.Cause;
import io.bearhug.identity.persons.LineageStep;
import io.bearhug.identity.persons.Lineages;
import io.bearhug.identity.persons.WideMerge;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who became whose, in PostgreSQL. */
@ApplicationScoped
class PostgresLineages implements Lineages {

    private static final String OF = """
            SELECT l.*, i.namespace, i.value FROM lineage l JOIN identifier i ON i.id = l.identifier
            WHERE (l.person = $1 OR l.was = $1) AND (l.at, l.identifier, l.move) < ($2, $3, $4)
            ORDER BY l.at DESC, l.identifier DESC, l.move DESC LIMIT $5""";
    private static final String LAST = """
            SELECT l.*, i.namespace, i.value FROM lineage l JOIN identifier i ON i.id = l.identifier
            WHERE i.hash = $1 AND l.at <= $2 ORDER BY l.move DESC LIMIT 1""";
    private static final String NAMES = "SELECT id, namespace, value FROM identifier WHERE id = ANY($1)";
    private static final String EVIDENCE = """
            SELECT ia.namespace a_namespace, ia.value a_value, ib.namespace b_namespace, ib.value b_value,
                   e.hour, e.strength, e.source, e.event
            FROM unnest($1::bytea[], $2::bytea[]) p(a, b)
            JOIN identifier ia ON ia.hash = p.a JOIN identifier ib ON ib.hash = p.b
            CROSS JOIN LATERAL (SELECT * FROM link_evidence WHERE a = ia.id AND b = ib.id
                                ORDER BY hour DESC, strength DESC LIMIT 5) e""";
    private static final String REVIEWS = """
            SELECT id, person, names, parts::text parts, cause, cause_ids, at FROM merge_review
            WHERE closed_at IS NULL AND id < $1 ORDER BY id DESC LIMIT $2""";
    private static final String CLOSE =
            "UPDATE merge_review SET closed_at = $2, closed_by = $3 WHERE person = $1 AND closed_at IS NULL";

    private static final TypeReference<Map<String, Identifier>> PARTS = new TypeReference<>() {};

    private final Pool pool;

    PostgresLineages(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Page<LineageStep>>> of(String person, @Nullable String after, int limit) {
        Optional<LineageCursor> from = LineageCursor.parse(after);
        return from.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : steps(
                                OF,
                                Tuple.of(
                                        UUID.fromString(person),
                                        Rows.time(from.get().at()),
                                        from.get().identifier(),
                                        from.get().move(),
                                        limit + 1))
                        .map(found -> Optional.of(page(found, limit)));
    }

    private static Page<LineageStep> page(List<Found> found, int limit) {
        List<Found> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.getLast().cursor().text() : null;
        return new Page<>(shown.stream().map(Found::step).toList(), next);
    }

    @Override
    public Uni<Optional<LineageStep>> last(Identifier identifier, Instant at) {
        return steps(LAST, Tuple.of(KeyHash.of(identifier).bytes(), Rows.time(at)))
                .map(found -> found.stream().findFirst().map(Found::step));
    }

    @Override
    public Uni<List<LinkEvidence>> evidence(Collection<Pair> links) {
        return pool.preparedQuery(EVIDENCE)
                .execute(Tuple.of(
                        links.stream().map(pair -> KeyHash.of(pair.a()).bytes()).toArray(Buffer[]::new),
                        links.stream().map(pair -> KeyHash.of(pair.b()).bytes()).toArray(Buffer[]::new)))
                .map(rows -> Rows.list(rows, PostgresLineages::evidence));
    }

    @Override
    public Uni<Optional<Page<Review>>> reviews(@Nullable String after, int limit) {
        Optional<Long> before = after == null ? Optional.of(Long.MAX_VALUE) : LineageCursor.number(after);
        return before.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : pool.preparedQuery(REVIEWS)
                        .execute(Tuple.of(before.get(), limit + 1))
                        .map(rows -> Optional.of(reviews(Rows.list(rows, PostgresLineages::review), limit)));
    }

    private static Page<Review> reviews(List<Review> found, int limit) {
        List<Review> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown, found.size() > limit ? Long.toString(shown.getLast().id()) : null);
    }

    @Override
    public Uni<Boolean> close(String person, String by, Instant at) {
        return pool.preparedQuery(CLOSE)
                .execute(Tuple.of(UUID.fromString(person), Rows.time(at), by))
                .map(rows -> rows.rowCount() > 0);
    }

    /** A step and where it stands in the list. */
    private record Found(LineageStep step, LineageCursor cursor) {}

    private Uni<List<Found>> steps(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).flatMap(rows -> names(rows)
                .map(names -> Rows.list(rows, row -> found(row, names))));
    }

    private Uni<Map<Long, Identifier>> names(RowSet<Row> rows) {
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.addAll(Arrays.asList(row.getArrayOfLongs("links"))));
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : pool.preparedQuery(NAMES)
                        .execute(Tuple.of(ids.toArray(Long[]::new)))
                        .map(found -> {
                            Map<Long, Identifier> names = new HashMap<>();
                            found.forEach(row -> names.put(
                                    row.getLong("id"),
                                    new Identifier(row.getString("namespace"), row.getString("value"))));
                            return names;
                        });
    }

    private static Found found(Row row, Map<Long, Identifier> names) {
        UUID was = row.getUUID("was");
        Instant at = Rows.instant(row, "at");
        long move = row.getLong("move");
        LineageStep step = new LineageStep(
                new Identifier(row.getString("namespace"), row.getString("value")),
                move,
                row.getUUID("person").toString(),
                was == null ? null : was.toString(),
                LineageStep.Kind.valueOf(row.getString("kind")),
                new Cause(
                        Cause.Kind.valueOf(row.getString("cause")),
                        List.of(row.getArrayOfStrings("cause_ids")),
                        pairs(row.getArrayOfLongs("links"), names)),
                at,
                row.getLong("configuration"));
        return new Found(step, new LineageCursor(at, row.getLong("identifier"), move));
    }

    /** Links whose names are still known. */
    private static List<Pair> pairs(Long[] ids, Map<Long, Identifier> names) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < ids.length; i += 2) {
            Identifier a = names.get(ids[i]);
            Identifier b = names.get(ids[i + 1]);
            if (a != null && b != null) {
                pairs.add(Pair.of(a, b));
            }
        }
        return pairs;
    }

    private static LinkEvidence evidence(Row row) {
        return new LinkEvidence(
                Pair.of(
                        new Identifier(row.getString("a_namespace"), row.getString("a_value")),
                        new Identifier(row.getString("b_namespace"), row.getString("b_value"))),
                Strength.ofLevel(row.getShort("strength")),
                Rows.instant(row, "hour"),
                row.getString("source"),
                row.getString("event"));
    }

    private static Review review(Row row) {
        return new Review(
                row.getLong("id"),
                new WideMerge(
                        row.getUUID("person").toString(),
                        parts(row.getString("parts")),
                        row.getInteger("names"),
                        new Cause(
                                Cause.Kind.valueOf(row.getString("cause")),
                                List.of(row.getArrayOfStrings("cause_ids")),
                                List.of()),
                        Rows.instant(row, "at")));
    }

    private static Map<String, Identifier> parts(String json) {
        try {
            return Json.mapper().readValue(json, PARTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored parts are identifiers by person", e);
        }
    }
}
