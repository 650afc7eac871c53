package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Trust;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.Sources;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** Sources in PostgreSQL. */
@ApplicationScoped
class PanacheSources implements Sources {

    private static final int VALID_KEYS = 2;

    /** Read as sets, in plain SQL: the first query in Hibernate's language takes seconds, and readiness waits for this one. */
    private static final String ALL = "SELECT * FROM source ORDER BY id";

    private static final String BY_KEY = "SELECT k.hash, s.* FROM source_key k JOIN source s ON s.id = k.source";

    private final SourceRepository sources;
    private final SourceKeyRepository keys;
    private final Pool pool;
    private final Clock clock;

    PanacheSources(SourceRepository sources, SourceKeyRepository keys, Pool pool, Clock clock) {
        this.pool = pool;
        this.sources = sources;
        this.keys = keys;
        this.clock = clock;
    }

    @ApplicationScoped
    static class SourceRepository implements PanacheRepositoryBase<SourceEntity, String> {}

    @ApplicationScoped
    static class SourceKeyRepository implements PanacheRepositoryBase<SourceKeyEntity, String> {}

    @Override
    public Uni<Boolean> add(Source source, String keyHash) {
        return Panache.withTransaction(() -> sources.findById(source.id())
                        .flatMap(taken -> taken != null
                                ? Uni.createFrom().item(false)
                                : sources.persist(SourceEntity.of(source)).flatMap(added -> keep(added, keyHash))))
                .onFailure(ConstraintViolationException.class)
                .recoverWithItem(false);
    }

    @Override
    public Uni<Boolean> addKey(String sourceId, String keyHash) {
        return Panache.withTransaction(() -> sources.findById(sourceId)
                .flatMap(found -> found == null
                        ? Uni.createFrom().item(false)
                        : forgetOld(found).flatMap(_ -> keep(found, keyHash))));
    }

    @Override
    public Uni<List<Source>> all() {
        return pool.query(ALL).execute().map(rows -> Rows.list(rows, PanacheSources::source));
    }

    @Override
    public Uni<Map<String, Source>> byKeyHash() {
        return pool.query(BY_KEY).execute().map(PanacheSources::byHash);
    }

    private static Map<String, Source> byHash(RowSet<Row> rows) {
        return Rows.list(rows, row -> Map.entry(row.getString("hash"), source(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Source source(Row row) {
        return new Source(
                row.getString("id"),
                row.getString("name"),
                Trust.valueOf(row.getString("trust")),
                List.of(row.getArrayOfStrings("origins")));
    }

    private Uni<Boolean> keep(SourceEntity source, String keyHash) {
        return keys.persist(SourceKeyEntity.of(source, keyHash, clock.instant()))
                .replaceWith(true);
    }

    /** Leaves room for one more key. */
    private Uni<Void> forgetOld(SourceEntity source) {
        return keys.list("source", Sort.descending("createdAt"), source).flatMap(known -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (SourceKeyEntity old : known.stream().skip(VALID_KEYS - 1L).toList()) {
                done = done.flatMap(_ -> keys.delete(old));
            }
            return done;
        });
    }
}
