package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.sources.KeyRetired;
import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.SourceChange;
import io.bearhug.identity.sources.SourceKey;
import io.bearhug.identity.sources.Sources;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Sources in PostgreSQL: written as rows, read as sets. */
@ApplicationScoped
class PanacheSources implements Sources {

    private static final int VALID_KEYS = 2;

    private final SourceRepository sources;
    private final SourceKeyRepository keys;
    private final SourceChangeRepository changes;
    private final SourceRows rows;
    private final Clock clock;

    PanacheSources(
            SourceRepository sources,
            SourceKeyRepository keys,
            SourceChangeRepository changes,
            SourceRows rows,
            Clock clock) {
        this.sources = sources;
        this.keys = keys;
        this.changes = changes;
        this.rows = rows;
        this.clock = clock;
    }

    @ApplicationScoped
    static class SourceRepository implements PanacheRepositoryBase<SourceEntity, String> {}

    @ApplicationScoped
    static class SourceKeyRepository implements PanacheRepositoryBase<SourceKeyEntity, String> {}

    @ApplicationScoped
    static class SourceChangeRepository implements PanacheRepositoryBase<SourceChangeEntity, Long> {}

    @Override
    public Uni<Boolean> add(Source source, String keyHash, SourceChange change) {
        return Panache.withTransaction(() -> sources.findById(source.id())
                        .flatMap(taken -> taken != null
                                ? no()
                                : sources.persist(SourceEntity.of(source))
                                        .flatMap(added -> keep(added, keyHash, change))))
                .onFailure(ConstraintViolationException.class)
                .recoverWithItem(false);
    }

    @Override
    public Uni<Boolean> change(Source source, SourceChange change) {
        return Panache.withTransaction(() -> sources.findById(source.id())
                .flatMap(found -> found == null
                        ? no()
                        : note(change).invoke(() -> found.take(source)).replaceWith(true)));
    }

    @Override
    public Uni<Boolean> addKey(String keyHash, SourceChange change) {
        return Panache.withTransaction(() -> sources.findById(change.source())
                .flatMap(found -> found == null ? no() : forgetOld(found).flatMap(_ -> keep(found, keyHash, change))));
    }

    @Override
    public Uni<KeyRetired> retireKey(String keyId, SourceChange change) {
        return Panache.withTransaction(() -> sources.findById(change.source())
                .flatMap(found -> found == null
                        ? Uni.createFrom().item(KeyRetired.NOT_THERE)
                        : newestFirst(found).flatMap(known -> retire(known, keyId, change))));
    }

    private Uni<KeyRetired> retire(List<SourceKeyEntity> known, String keyId, SourceChange change) {
        Optional<SourceKeyEntity> meant = known.stream()
                .filter(key -> SourceRows.keyId(key.hash).equals(keyId))
                .findFirst();
        if (meant.isEmpty()) {
            return Uni.createFrom().item(KeyRetired.NOT_THERE);
        }
        return known.size() == 1
                ? Uni.createFrom().item(KeyRetired.LAST)
                : keys.delete(meant.get()).flatMap(_ -> note(change)).replaceWith(KeyRetired.DONE);
    }

    @Override
    public Uni<List<Source>> page(@Nullable String after, int limit) {
        return rows.page(after, limit);
    }

    @Override
    public Uni<Optional<Source>> find(String id) {
        return rows.find(id);
    }

    @Override
    public Uni<List<SourceKey>> keys(String id) {
        return rows.keys(id);
    }

    @Override
    public Uni<List<SourceChange>> changes(String id, @Nullable Instant before, int limit) {
        return rows.changes(id, before, limit);
    }

    @Override
    public Uni<Map<String, Source>> byKeyHash() {
        return rows.byKeyHash();
    }

    @Override
    public Uni<Void> used(Map<String, Instant> lastUse) {
        return rows.used(lastUse);
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }

    private Uni<Boolean> keep(SourceEntity source, String keyHash, SourceChange change) {
        return keys.persist(SourceKeyEntity.of(source, keyHash, clock.instant()))
                .flatMap(_ -> note(change))
                .replaceWith(true);
    }

    private Uni<SourceChangeEntity> note(SourceChange change) {
        return changes.persist(SourceChangeEntity.of(change));
    }

    private Uni<List<SourceKeyEntity>> newestFirst(SourceEntity source) {
        return keys.list("source", Sort.descending("createdAt"), source);
    }

    /** Leaves room for one more key. */
    private Uni<Void> forgetOld(SourceEntity source) {
        return newestFirst(source).flatMap(known -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (SourceKeyEntity old : known.stream().skip(VALID_KEYS - 1L).toList()) {
                done = done.flatMap(_ -> keys.delete(old));
            }
            return done;
        });
    }
}
