package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.likely.LikelyMatch;
import io.bearhug.identity.likely.Search;
import io.bearhug.identity.likely.Searches;
import io.bearhug.identity.persons.PersonIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Searches for likely matches, and what they found, in PostgreSQL. */
@ApplicationScoped
class PostgresSearches implements Searches {

    private static final String GIVE_UP = """
            UPDATE match_search SET state = 'FAILED', ended_at = $2, failure = 'it was cut off'
            WHERE state = 'RUNNING' AND moved_at < $1""";
    private static final String BEGIN = """
            INSERT INTO match_search (id, state, started_by, started_at, moved_at) VALUES ($1, 'RUNNING', $2, $3, $3)
            ON CONFLICT DO NOTHING""";
    private static final String PROGRESS =
            "UPDATE match_search SET described = $2, moved_at = $3 WHERE id = $1 AND state = 'RUNNING'";
    private static final String END = """
            UPDATE match_search SET state = $2, ended_at = $3, described = greatest(described, $4), found = $5, failure = $6
            WHERE id = $1 AND state = 'RUNNING'""";
    /** What a steward has spoken to is left as it is. Names that are gone by now find no row. */
    private static final String KEEP = """
            INSERT INTO likely_match (id, search, a, b, centibits, sure, reasons, at)
            SELECT $1, $2, least(ia.id, ib.id), greatest(ia.id, ib.id), $5, $6, cast($7::text AS json), $8
            FROM identifier ia, identifier ib WHERE ia.hash = $3 AND ib.hash = $4
            ON CONFLICT (a, b) DO UPDATE SET search = excluded.search, centibits = excluded.centibits, sure = excluded.sure,
                reasons = excluded.reasons, at = excluded.at
            WHERE likely_match.said IS NULL""";

    private static final String DROP_OTHERS = "DELETE FROM likely_match WHERE said IS NULL AND search <> $1";
    private static final String FIND = "SELECT * FROM match_search WHERE id = $1";
    private static final String PAIRS = """
            SELECT m.id, m.centibits, m.sure, m.reasons::text reasons, m.at, m.said, m.said_by,
                   ia.namespace a_namespace, ia.value a_value, ia.person a_person,
                   ib.namespace b_namespace, ib.value b_value, ib.person b_person
            FROM likely_match m JOIN identifier ia ON ia.id = m.a JOIN identifier ib ON ib.id = m.b""";
    private static final String PAIR = PAIRS + " WHERE m.id = $1";
    private static final String BEFORE =
            " AND (m.centibits < $1 OR (m.centibits = $1 AND m.id > $2))" + " ORDER BY m.centibits DESC, m.id LIMIT $3";
    private static final String WAITING = PAIRS + " WHERE m.said IS NULL AND ia.person <> ib.person" + BEFORE;
    private static final String SPOKEN = PAIRS + " WHERE m.said = $4" + BEFORE;
    private static final String SAY = "UPDATE likely_match SET said = $2, said_by = $3, said_at = $4 WHERE id = $1";

    private final Pool pool;
    private final PersonIds ids;

    PostgresSearches(Pool pool, PersonIds ids) {
        this.pool = pool;
        this.ids = ids;
    }

    @Override
    public Uni<Boolean> begin(Search search, Instant silent) {
        Tuple row = Tuple.of(UUID.fromString(search.id()), search.startedBy(), Rows.time(search.startedAt()));
        return pool.preparedQuery(GIVE_UP)
                .execute(Tuple.of(Rows.time(silent), Rows.time(search.startedAt())))
                .chain(() -> pool.preparedQuery(BEGIN).execute(row))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<Void> progress(String id, int described, Instant at) {
        return pool.preparedQuery(PROGRESS)
                .execute(Tuple.of(UUID.fromString(id), described, Rows.time(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> finish(String id, int described, List<LikelyMatch> found, Instant at) {
        UUID search = UUID.fromString(id);
        return pool.withTransaction(transaction -> keep(transaction, search, found, at)
                .chain(() -> transaction.preparedQuery(DROP_OTHERS).execute(Tuple.of(search)))
                .chain(() -> transaction
                        .preparedQuery(END)
                        .execute(end(search, Search.State.DONE, at, described, found.size(), null)))
                .replaceWithVoid());
    }

    private Uni<Void> keep(SqlConnection transaction, UUID search, List<LikelyMatch> found, Instant at) {
        List<Tuple> rows = found.stream().map(match -> row(search, match, at)).toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(KEEP).executeBatch(rows).replaceWithVoid();
    }

    private Tuple row(UUID search, LikelyMatch match, Instant at) {
        return Tuple.tuple()
                .addUUID(UUID.fromString(ids.next()))
                .addUUID(search)
                .addValue(KeyHash.of(match.a()).bytes())
                .addValue(KeyHash.of(match.b()).bytes())
                .addInteger(match.centibits())
                .addBoolean(match.sure())
                .addString(Rows.text(match.reasons()))
                .addOffsetDateTime(Rows.time(at));
    }

    @Override
    public Uni<Void> fail(String id, String failure, Instant at) {
        return pool.preparedQuery(END)
                .execute(end(UUID.fromString(id), Search.State.FAILED, at, 0, 0, failure))
                .replaceWithVoid();
    }

    private static Tuple end(
            UUID search, Search.State state, Instant at, int described, int found, @Nullable String failure) {
        return Tuple.from(new Object[] {search, state.name(), Rows.time(at), described, found, failure});
    }

    @Override
    public Uni<Optional<Search>> find(String id) {
        return one(FIND, id, PostgresSearches::search);
    }

    @Override
    public Uni<Optional<Found>> match(String id) {
        return one(PAIR, id, MatchRows::found);
    }

    private <T> Uni<Optional<T>> one(String query, String id, Function<Row, T> read) {
        return ImportRows.uuid(id)
                .map(key -> pool.preparedQuery(query).execute(Tuple.of(key)).map(rows -> Rows.list(rows, read).stream()
                        .findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Search search(Row row) {
        return new Search(
                row.getUUID("id").toString(),
                Search.State.valueOf(row.getString("state")),
                row.getString("started_by"),
                Rows.instant(row, "started_at"),
                row.getOffsetDateTime("ended_at") == null ? null : Rows.instant(row, "ended_at"),
                row.getInteger("described"),
                row.getInteger("found"),
                row.getString("failure"));
    }

    @Override
    public Uni<Optional<Page>> page(@Nullable Said said, @Nullable String after, int limit) {
        Optional<MatchCursor> cursor = MatchCursor.parse(after);
        if (cursor.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Tuple place = Tuple.of(cursor.get().centibits(), cursor.get().id(), limit + 1);
        return pool.preparedQuery(said == null ? WAITING : SPOKEN)
                .execute(said == null ? place : place.addString(said.name()))
                .map(rows -> Optional.of(page(Rows.list(rows, MatchRows::found), limit)));
    }

    private static Page page(List<Found> found, int limit) {
        List<Found> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                shown, found.size() > limit ? MatchCursor.of(shown.getLast()).text() : null);
    }

    @Override
    public Uni<Void> keep(String id, Said said, String by, Instant at) {
        return pool.preparedQuery(SAY)
                .execute(Tuple.of(UUID.fromString(id), said.name(), by, Rows.time(at)))
                .replaceWithVoid();
    }
}
