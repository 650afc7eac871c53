package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.identity.erasure.ErasureRequests;
import io.bearhug.identity.erasure.Progress;
import io.bearhug.identity.persons.PersonIds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Erasures in PostgreSQL. */
@ApplicationScoped
class PostgresErasures implements ErasureRequests {

    private static final String SURVIVOR = "SELECT coalesce(redirect_to, id) survivor FROM person WHERE id = $1";
    private static final String ASKED = """
            SELECT e.id, e.person, e.retired, e.requested_at, r.service, r.at, r.stores::text stores
            FROM erasure e LEFT JOIN erasure_receipt r ON r.erasure = e.id""";
    private static final String OF_PERSON = "SELECT id FROM erasure WHERE person = $1 OR retired @> ARRAY[$1::uuid]";
    private static final String FIND = ASKED + " WHERE e.id = $1 ORDER BY r.service";
    private static final String NEWEST = ASKED + """
             WHERE e.id IN (SELECT id FROM erasure WHERE NOT $1 OR done_at IS NULL ORDER BY requested_at DESC LIMIT $2)
            ORDER BY e.requested_at DESC, e.id, r.service""";
    private static final String KEEP = """
            INSERT INTO erasure_receipt (erasure, service, at, stores)
            SELECT id, $2, $3, cast($4::text AS json) FROM erasure WHERE id = $1 ON CONFLICT DO NOTHING""";
    private static final String DONE = """
            UPDATE erasure SET done_at = clock_timestamp() WHERE id = $1 AND done_at IS NULL
            AND (SELECT count(*) FROM erasure_receipt WHERE erasure = $1 AND service = ANY($2)) = $3""";

    private final Pool pool;
    private final PostgresTombstones tombstones;
    private final PersonIds ids;

    PostgresErasures(Pool pool, PostgresTombstones tombstones, PersonIds ids) {
        this.pool = pool;
        this.tombstones = tombstones;
        this.ids = ids;
    }

    @Override
    public Uni<Optional<Begun>> begin(String personId, Instant before, List<Store> stores) {
        return uuid(personId)
                .map(id -> pool.withTransaction(transaction -> survivor(transaction, id)
                                .flatMap(found -> found.map(person -> erase(transaction, person, before, stores))
                                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
                        .onFailure()
                        .transform(Refusals::translate))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<Optional<UUID>> survivor(SqlConnection transaction, UUID id) {
        return transaction
                .preparedQuery(SURVIVOR)
                .execute(Tuple.of(id))
                .map(rows ->
                        Rows.list(rows, row -> row.getUUID("survivor")).stream().findFirst());
    }

    private Uni<Optional<Begun>> erase(SqlConnection transaction, UUID person, Instant before, List<Store> stores) {
        return transaction
                .preparedQuery(OF_PERSON)
                .execute(Tuple.of(person))
                .map(rows -> Rows.list(rows, row -> row.getUUID("id")).stream().findFirst())
                .flatMap(known -> known.map(id -> begunBefore(id)).orElseGet(() -> new PersonErasure(
                                transaction, tombstones, person, before)
                        .erase(UUID.fromString(ids.next()))
                        .call(erased -> confirm(transaction, erased.request(), stores))
                        .map(erased -> Optional.of(new Begun(erased.request().id(), erased.neighbours())))));
    }

    private static Uni<Optional<Begun>> begunBefore(UUID id) {
        return Uni.createFrom().item(Optional.of(new Begun(id.toString(), java.util.Set.of())));
    }

    /** This service's own receipt leaves with the transaction that did the work. */
    private static Uni<Void> confirm(SqlConnection transaction, Erasure request, List<Store> stores) {
        ErasureReceipt receipt = new ErasureReceipt(
                request.id(),
                request.personId(),
                Progress.SERVICES.getFirst(),
                stores,
                java.time.InstantSource.system().instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        return keep(transaction, receipt).flatMap(_ -> ErasureMessages.publish(transaction, receipt));
    }

    @Override
    public Uni<Void> keep(ErasureReceipt receipt) {
        return uuid(receipt.erasureId()).isPresent()
                ? pool.withTransaction(transaction -> keep(transaction, receipt))
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> keep(SqlConnection transaction, ErasureReceipt receipt) {
        UUID id = UUID.fromString(receipt.erasureId());
        return transaction
                .preparedQuery(KEEP)
                .execute(Tuple.of(id, receipt.service(), Rows.time(receipt.at()), Rows.text(receipt.stores())))
                .flatMap(_ -> transaction
                        .preparedQuery(DONE)
                        .execute(Tuple.of(
                                id, Progress.SERVICES.toArray(String[]::new), (long) Progress.SERVICES.size())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Asked>> find(String erasureId) {
        return uuid(erasureId)
                .map(id -> pool.preparedQuery(FIND)
                        .execute(Tuple.of(id))
                        .map(rows -> asked(Rows.list(rows, row -> row)).stream().findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    @Override
    public Uni<List<Asked>> newest(boolean runningOnly, int limit) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(runningOnly, limit))
                .map(rows -> asked(Rows.list(rows, row -> row)));
    }

    /** One row per receipt, and one for an erasure without any. */
    private static List<Asked> asked(List<Row> rows) {
        Map<UUID, Asked> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.merge(row.getUUID("id"), one(row), PostgresErasures::and));
        return List.copyOf(byId.values());
    }

    private static Asked and(Asked one, Asked other) {
        return new Asked(
                one.id(),
                one.personIds(),
                one.requestedAt(),
                Stream.concat(one.receipts().stream(), other.receipts().stream())
                        .toList());
    }

    private static Asked one(Row row) {
        String id = row.getUUID("id").toString();
        String person = row.getUUID("person").toString();
        return new Asked(
                id,
                Stream.concat(
                                Stream.of(person),
                                Arrays.stream(row.getArrayOfUUIDs("retired")).map(UUID::toString))
                        .toList(),
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getString("service") == null ? List.of() : List.of(receipt(row, id, person)));
    }

    private static ErasureReceipt receipt(Row row, String id, String person) {
        return new ErasureReceipt(
                id,
                person,
                row.getString("service"),
                List.of(ErasureMessages.stores(row.getString("stores"))),
                row.getOffsetDateTime("at").toInstant());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
