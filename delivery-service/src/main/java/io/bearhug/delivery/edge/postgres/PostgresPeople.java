package io.bearhug.delivery.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.delivery.people.Addressee;
import io.bearhug.delivery.people.People;
import io.bearhug.delivery.people.Recipient;
import io.bearhug.delivery.people.Snapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The projection of persons: the newest version of each, and who goes by which name. */
@ApplicationScoped
class PostgresPeople implements People {

    private static final String PRESENT = "present";
    private static final String REDIRECTED = "redirected";
    private static final String ERASED = "erased";

    /**
     * Who keeps people works alone: persons exchange names, and two batches of them would wait for each other in a circle. Any number no
     * other lock of the database uses.
     */
    private static final long LOCK = 2_718_403_915_607L;

    private static final String ALONE = "SELECT pg_advisory_xact_lock($1)";

    private static final String KEEP = """
            INSERT INTO person (id, version, state, redirect_to, recipient)
            SELECT id, version, state, redirect_to, cast(recipient AS jsonb)
            FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[])
                AS told(id, version, state, redirect_to, recipient)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state,
                redirect_to = excluded.redirect_to, recipient = excluded.recipient
            WHERE person.version < excluded.version
            RETURNING id""";
    private static final String FORGET_NAMES = "DELETE FROM person_name WHERE person_id = ANY($1)";
    private static final String KEEP_NAMES = """
            INSERT INTO person_name (namespace, value, person_id, move)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[])
            ON CONFLICT (namespace, value) DO UPDATE SET person_id = excluded.person_id, move = excluded.move
            WHERE person_name.move <= excluded.move""";

    private static final String FOLLOW = """
            WITH RECURSIVE chain AS (
                SELECT id, state, redirect_to, recipient, 1 AS depth FROM person WHERE id = $1
                UNION ALL
                SELECT p.id, p.state, p.redirect_to, p.recipient, depth + 1
                FROM person p JOIN chain c ON p.id = c.redirect_to WHERE c.depth < 10)
            SELECT state, recipient::text AS recipient FROM chain ORDER BY depth DESC LIMIT 1""";
    private static final String BY_NAME = """
            SELECT person_id FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS n(namespace, value, rank)
            JOIN person_name USING (namespace, value) ORDER BY rank LIMIT 1""";

    private final Pool pool;

    PostgresPeople(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> keep(Collection<Snapshot> snapshots) {
        Collection<Snapshot> newest = Snapshot.newest(snapshots);
        return newest.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.commit(pool, transaction -> alone(transaction)
                                .chain(() -> keepPersons(transaction, newest))
                                .flatMap(changed -> keepNames(transaction, newest, changed)))
                        .replaceWithVoid();
    }

    /** Until the transaction ends nobody else changes who goes by which name. */
    static Uni<Void> alone(SqlConnection transaction) {
        return Sql.run(transaction, ALONE, LOCK).replaceWithVoid();
    }

    /** Answers of whom this was news. */
    private static Uni<Set<String>> keepPersons(SqlConnection transaction, Collection<Snapshot> snapshots) {
        return Sql.run(
                        transaction,
                        KEEP,
                        texts(snapshots, Snapshot::personId),
                        snapshots.stream().map(Snapshot::version).toArray(Long[]::new),
                        texts(snapshots, PostgresPeople::state),
                        texts(snapshots, PostgresPeople::redirect),
                        texts(snapshots, PostgresPeople::recipient))
                .map(rows -> Set.copyOf(Sql.all(rows, row -> row.getString("id"))));
    }

    private static String[] texts(Collection<Snapshot> snapshots, Function<Snapshot, @Nullable String> text) {
        return snapshots.stream().map(text).toArray(String[]::new);
    }

    private static String state(Snapshot snapshot) {
        return switch (snapshot) {
            case Snapshot.Present _ -> PRESENT;
            case Snapshot.Redirected _ -> REDIRECTED;
            case Snapshot.Erased _ -> ERASED;
        };
    }

    private static @Nullable String redirect(Snapshot snapshot) {
        return snapshot instanceof Snapshot.Redirected it ? it.to() : null;
    }

    private static @Nullable String recipient(Snapshot snapshot) {
        return snapshot instanceof Snapshot.Present it ? Sql.json(it.recipient()) : null;
    }

    private static Uni<Void> keepNames(SqlConnection transaction, Collection<Snapshot> snapshots, Set<String> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Snapshot.Held> names = Snapshot.names(
                snapshots.stream().filter(it -> changed.contains(it.personId())).toList());
        Uni<Void> forgotten = Sql.run(transaction, FORGET_NAMES, (Object) changed.toArray(String[]::new))
                .replaceWithVoid();
        return names.isEmpty() ? forgotten : forgotten.chain(() -> insertNames(transaction, names));
    }

    private static Uni<Void> insertNames(SqlConnection transaction, List<Snapshot.Held> names) {
        return Sql.run(
                        transaction,
                        KEEP_NAMES,
                        names.stream()
                                .map(it -> it.name().identifier().namespace())
                                .toArray(String[]::new),
                        names.stream().map(it -> it.name().identifier().value()).toArray(String[]::new),
                        names.stream().map(Snapshot.Held::personId).toArray(String[]::new),
                        names.stream().map(it -> it.name().move()).toArray(Long[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Addressee> find(@Nullable String personId, List<Identifier> identifiers) {
        Uni<Addressee> byId = personId == null ? notYetKnown() : follow(personId);
        return byId.flatMap(found -> found instanceof Addressee.NotYetKnown && !identifiers.isEmpty()
                ? byName(identifiers)
                : Uni.createFrom().item(found));
    }

    private Uni<Addressee> byName(List<Identifier> identifiers) {
        return Sql.run(
                        pool,
                        BY_NAME,
                        identifiers.stream().map(Identifier::namespace).toArray(String[]::new),
                        identifiers.stream().map(Identifier::value).toArray(String[]::new))
                .map(rows -> Sql.first(rows, row -> row.getString("person_id")))
                .flatMap(id -> id.map(this::follow).orElseGet(PostgresPeople::notYetKnown));
    }

    private Uni<Addressee> follow(String personId) {
        return Sql.run(pool, FOLLOW, personId)
                .map(rows -> Sql.first(rows, PostgresPeople::addressee).orElseGet(Addressee.NotYetKnown::new));
    }

    private static Uni<Addressee> notYetKnown() {
        return Uni.createFrom().item(new Addressee.NotYetKnown());
    }

    private static Addressee addressee(Row row) {
        return switch (row.getString("state")) {
            case PRESENT -> new Addressee.Known(Sql.read(row.getString("recipient"), Recipient.class));
            case ERASED -> new Addressee.Forgotten();
            default -> new Addressee.NotYetKnown();
        };
    }
}
