package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.erasure.RestoredPeople;
import io.bearhug.identity.persons.RegionMoved;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Forgotten people in a database that was put back from a backup. They are looked for by their ids, and by their names, which may have been
 * somebody else's then; for that all names are read once.
 */
@ApplicationScoped
class PostgresRestored implements RestoredPeople {

    private static final int RETRIES = 10;
    private static final Duration FIRST_WAIT = Duration.ofMillis(5);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private static final String KNOWN = "SELECT id FROM erasure WHERE id::text = ANY($1)";
    private static final String PERSONS = "SELECT DISTINCT person FROM identifier WHERE person::text = ANY($1)";
    private static final String WITH_OTHER_NAMES =
            "SELECT DISTINCT person FROM identifier WHERE person = ANY($1) AND NOT id = ANY($2)";
    private static final String REMEMBER = """
            INSERT INTO erasure (id, person, retired, before) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING""";

    private final Pool pool;
    private final PostgresTombstones tombstones;
    private final NamesByHash names;

    PostgresRestored(Pool pool, PostgresTombstones tombstones, NamesByHash names) {
        this.pool = pool;
        this.tombstones = tombstones;
        this.names = names;
    }

    @Override
    public Uni<Set<String>> known(Collection<String> erasureIds) {
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of((Object) erasureIds.toArray(String[]::new)))
                .map(rows -> Set.copyOf(Rows.list(rows, row -> row.getUUID("id").toString())));
    }

    @Override
    public Uni<Set<Identifier>> forget(List<Erasure> erasures) {
        return each(erasures, this::bury)
                .chain(() -> each(erasures, this::byId))
                .flatMap(neighbours -> byName(erasures).map(more -> union(neighbours, more)))
                .call(() -> each(erasures, this::remember));
    }

    private Uni<Set<Identifier>> bury(Erasure erasure) {
        return pool.withTransaction(
                        transaction -> PostgresTombstones.set(transaction, erasure.names(), erasure.before()))
                .replaceWith(Set.of());
    }

    private Uni<Set<Identifier>> byId(Erasure erasure) {
        return pool.preparedQuery(PERSONS)
                .execute(Tuple.of((Object) erasure.ids().toArray(String[]::new)))
                .flatMap(rows ->
                        each(Rows.list(rows, row -> row.getUUID("person")), person -> whole(person, erasure.before())));
    }

    /** Who goes by forgotten names alone is forgotten; somebody else loses those names. */
    private Uni<Set<Identifier>> byName(List<Erasure> erasures) {
        Set<String> hashes =
                erasures.stream().flatMap(erasure -> erasure.names().stream()).collect(Collectors.toSet());
        Instant before =
                erasures.stream().map(Erasure::before).max(Instant::compareTo).orElse(Instant.EPOCH);
        return names.find(hashes).flatMap(found -> {
            Map<UUID, List<NamesByHash.Found>> byPerson =
                    new HashMap<>(found.stream().collect(Collectors.groupingBy(NamesByHash.Found::person)));
            return withOtherNames(byPerson.keySet(), found)
                    .flatMap(others -> each(
                            List.copyOf(byPerson.entrySet()),
                            one -> others.contains(one.getKey())
                                    ? names(one.getValue())
                                    : whole(one.getKey(), before)));
        });
    }

    private Uni<Set<UUID>> withOtherNames(Set<UUID> persons, List<NamesByHash.Found> found) {
        return pool.preparedQuery(WITH_OTHER_NAMES)
                .execute(Tuple.of(
                        persons.toArray(UUID[]::new),
                        found.stream().map(NamesByHash.Found::id).toArray(Long[]::new)))
                .map(rows -> Set.copyOf(Rows.list(rows, row -> row.getUUID("person"))));
    }

    private Uni<Set<Identifier>> whole(UUID person, Instant before) {
        return inOrder(transaction -> new PersonErasure(transaction, tombstones, person, before).eraseAgain());
    }

    private Uni<Set<Identifier>> names(List<NamesByHash.Found> found) {
        return inOrder(transaction -> new NamesErasure(transaction, found).erase());
    }

    /** What others keep changing is tried again. */
    private Uni<Set<Identifier>> inOrder(Function<SqlConnection, Uni<Set<Identifier>>> work) {
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(work))
                .onFailure()
                .transform(Refusals::translate)
                .onFailure(RegionMoved.class)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .atMost(RETRIES);
    }

    private Uni<Set<Identifier>> remember(Erasure erasure) {
        Tuple values = Tuple.of(
                UUID.fromString(erasure.id()),
                UUID.fromString(erasure.personId()),
                erasure.retiredIds().stream().map(UUID::fromString).toArray(UUID[]::new),
                Rows.time(erasure.before()));
        return pool.preparedQuery(REMEMBER).execute(values).replaceWith(Set.of());
    }

    /** One after the other; all their answers together. */
    private static <T> Uni<Set<Identifier>> each(List<T> all, Function<T, Uni<Set<Identifier>>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .map(answers -> answers.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static Set<Identifier> union(Set<Identifier> one, Set<Identifier> other) {
        Set<Identifier> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
