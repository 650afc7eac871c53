package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.sources.Source;
import io.bearhug.identity.sources.Sources;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sources in PostgreSQL. */
@ApplicationScoped
class PanacheSources implements Sources {

    private static final int VALID_KEYS = 2;

    private final SourceRepository sources;
    private final SourceKeyRepository keys;
    private final Clock clock;

    PanacheSources(SourceRepository sources, SourceKeyRepository keys, Clock clock) {
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
                        : sources.persist(SourceEntity.of(source)).flatMap(added -> keep(added, keyHash))));
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
        return Panache.withSession(() -> sources.listAll(Sort.by("id")))
                .map(rows -> rows.stream().map(SourceEntity::source).toList());
    }

    @Override
    public Uni<Map<String, Source>> byKeyHash() {
        return Panache.withSession(() ->
                        keys.find("from SourceKeyEntity k join fetch k.source").list())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.hash, row -> row.source.source())));
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
