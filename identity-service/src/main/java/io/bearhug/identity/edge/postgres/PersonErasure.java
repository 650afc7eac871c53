package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.persons.RegionMoved;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes one person out of the graph, in a transaction that is there already. It locks what {@link PostgresRegions} locks, in the same
 * order: names, what is told of other names, then regions; an event that waited for a name finds the tombstone when it is let in.
 */
final class PersonErasure {

    private static final String NAMES = "SELECT * FROM identifier WHERE person = $1 ORDER BY id";
    private static final String NEIGHBOURS = """
            SELECT namespace, value FROM identifier WHERE region = ANY($1) AND person IS DISTINCT FROM $2
            ORDER BY id LIMIT 500""";
    private static final String IDS = """
            SELECT id, version FROM person WHERE id = $1 OR redirect_to = $1 ORDER BY id FOR UPDATE""";
    private static final String DELETE_NAMES = "DELETE FROM identifier WHERE person = $1";
    private static final String DELETE_SIGNS = "DELETE FROM sign_fact WHERE who = ANY($1)";
    private static final String DELETE_REFUSED = "DELETE FROM reject WHERE names && $1";
    private static final String DELETE_CONSENTS = "DELETE FROM consent_fact WHERE point <> '' AND point = ANY($1)";
    private static final String DELETE_REVIEWS = """
            DELETE FROM merge_review WHERE person::text = ANY($1) OR jsonb_exists_any(parts::jsonb, $1)""";
    static final String DELETE_REGIONS = """
            DELETE FROM region r WHERE id = ANY($1) AND NOT EXISTS (SELECT FROM identifier i WHERE i.region = r.id)""";
    private static final String FORGET_PERSON = """
            UPDATE person SET version = $2, redirect_to = NULL, snapshot = cast($3::text AS json) WHERE id = $1""";
    private static final String FORGET_CALLED = "DELETE FROM person_called WHERE person = ANY($1)";
    private static final String ASK = "INSERT INTO erasure (id, person, retired, before) VALUES ($1, $2, $3, $4)";

    private final SqlConnection transaction;
    private final PostgresTombstones tombstones;
    private final UUID person;
    private final Instant before;

    PersonErasure(SqlConnection transaction, PostgresTombstones tombstones, UUID person, Instant before) {
        this.transaction = transaction;
        this.tombstones = tombstones;
        this.person = person;
        this.before = before;
    }

    /**
     * What was done.
     *
     * @param request as others are told
     * @param neighbours names of others in the same regions
     */
    record Erased(Erasure request, Set<Identifier> neighbours) {
        Erased {
            neighbours = Set.copyOf(neighbours);
        }
    }

    /** Asks the others to do the same, as an erasure of this id. */
    Uni<Erased> erase(UUID erasure) {
        return lock().flatMap(names -> persons().flatMap(persons -> takeOut(names, persons)
                .flatMap(neighbours -> ask(erasure, names, persons).map(request -> new Erased(request, neighbours)))));
    }

    /** Everybody was asked before; answers names of others in the same regions. */
    Uni<Set<Identifier>> eraseAgain() {
        return lock().flatMap(names -> persons().flatMap(persons -> takeOut(names, persons)));
    }

    private Uni<Set<Identifier>> takeOut(List<IdentifierRow> names, List<Person> persons) {
        Long[] regions = regions(names).toArray(Long[]::new);
        return neighbours(regions)
                .call(_ -> forgetElsewhere(names, persons))
                .call(_ -> delete(regions))
                .call(_ -> forget(persons));
    }

    /** All names, locked as everybody locks them; fails if there are others by then. */
    private Uni<List<IdentifierRow>> lock() {
        return names().flatMap(seen -> PostgresRegions.lockNames(transaction, sorted(seen))
                .flatMap(_ -> PostgresMentions.alone(transaction))
                .flatMap(_ -> names())
                .flatMap(locked -> lockRegions(locked).flatMap(_ -> names()).invoke(now -> requireSame(seen, now))));
    }

    private Uni<RowSet<Row>> lockRegions(List<IdentifierRow> names) {
        return transaction
                .preparedQuery(PostgresRegions.LOCK_REGIONS)
                .execute(Tuple.of(regions(names).toArray(Long[]::new)));
    }

    private static void requireSame(List<IdentifierRow> seen, List<IdentifierRow> now) {
        if (now.isEmpty()
                || !identifiers(seen).equals(identifiers(now))
                || !regions(seen).equals(regions(now))) {
            throw new RegionMoved();
        }
    }

    private Uni<List<IdentifierRow>> names() {
        return transaction
                .preparedQuery(NAMES)
                .execute(Tuple.of(person))
                .map(rows -> Rows.list(rows, Rows::identifier));
    }

    private Uni<List<Person>> persons() {
        return transaction
                .preparedQuery(IDS)
                .execute(Tuple.of(person))
                .map(rows -> Rows.list(
                        rows,
                        row -> ErasureMessages.erased(
                                row.getUUID("id").toString(), row.getLong("version") + 1, before)));
    }

    private Uni<Set<Identifier>> neighbours(Long[] regions) {
        return transaction
                .preparedQuery(NEIGHBOURS)
                .execute(Tuple.of(regions, person))
                .map(rows -> Set.copyOf(
                        Rows.list(rows, row -> new Identifier(row.getString("namespace"), row.getString("value")))));
    }

    /**
     * What names them without hanging on a name: refused events, sign-ins on devices of others, what was said under others' names of
     * their contact points, reviews of merges.
     */
    private Uni<Void> forgetElsewhere(List<IdentifierRow> names, List<Person> persons) {
        Long[] ids = names.stream().map(IdentifierRow::id).toArray(Long[]::new);
        String[] all = persons.stream().map(Person::id).toArray(String[]::new);
        String[] keys = identifiers(names).stream().map(Identifier::key).toArray(String[]::new);
        Buffer[] points = identifiers(names).stream().map(Rows::point).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(DELETE_SIGNS)
                .execute(Tuple.of((Object) ids))
                .flatMap(_ -> transaction.preparedQuery(DELETE_CONSENTS).execute(Tuple.of((Object) points)))
                .flatMap(_ -> transaction.preparedQuery(DELETE_REFUSED).execute(Tuple.of((Object) keys)))
                .flatMap(_ -> transaction.preparedQuery(DELETE_REVIEWS).execute(Tuple.of((Object) all)))
                .replaceWithVoid();
    }

    private Uni<Void> delete(Long[] regions) {
        return transaction
                .preparedQuery(DELETE_NAMES)
                .execute(Tuple.of(person))
                .flatMap(_ -> transaction.preparedQuery(DELETE_REGIONS).execute(Tuple.of((Object) regions)))
                .replaceWithVoid();
    }

    private Uni<Void> forget(List<Person> persons) {
        UUID[] ids = persons.stream().map(it -> UUID.fromString(it.id())).toArray(UUID[]::new);
        List<Tuple> rows = persons.stream()
                .map(it -> Tuple.of(UUID.fromString(it.id()), it.version(), Rows.text(it)))
                .toList();
        return transaction
                .preparedQuery(FORGET_PERSON)
                .executeBatch(rows)
                .flatMap(_ -> transaction.preparedQuery(FORGET_CALLED).execute(Tuple.of((Object) ids)))
                .flatMap(_ -> ErasureMessages.publish(transaction, persons));
    }

    private Uni<Erasure> ask(UUID erasure, List<IdentifierRow> names, List<Person> persons) {
        List<String> retired = persons.stream()
                .map(Person::id)
                .filter(id -> !id.equals(person.toString()))
                .toList();
        Erasure request = new Erasure(
                erasure.toString(), person.toString(), retired, tombstones.pseudonyms(identifiers(names)), before);
        UUID[] retiredIds = retired.stream().map(UUID::fromString).toArray(UUID[]::new);
        return PostgresTombstones.set(transaction, request.names(), before)
                .flatMap(_ -> transaction
                        .preparedQuery(ASK)
                        .execute(Tuple.of(erasure, person, retiredIds, Rows.time(before))))
                .flatMap(_ -> ErasureMessages.publish(transaction, request))
                .replaceWith(request);
    }

    private static List<Identifier> sorted(List<IdentifierRow> names) {
        return names.stream().map(IdentifierRow::identifier).sorted(Pair.ORDER).toList();
    }

    private static Set<Identifier> identifiers(List<IdentifierRow> names) {
        return names.stream().map(IdentifierRow::identifier).collect(Collectors.toSet());
    }

    private static Set<Long> regions(List<IdentifierRow> names) {
        Set<Long> regions = new HashSet<>();
        names.stream().map(IdentifierRow::region).filter(Objects::nonNull).forEach(regions::add);
        return regions;
    }
}
