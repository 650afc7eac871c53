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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projection of persons: the newest version of each, and who goes by which name. */
@ApplicationScoped
class PostgresPeople implements People {

    private static final String PRESENT = "present";
    private static final String REDIRECTED = "redirected";
    private static final String ERASED = "erased";

    private static final String KEEP = """
            INSERT INTO person (id, version, state, redirect_to, recipient)
            VALUES ($1, $2, $3, $4, cast(cast($5 AS text) AS jsonb))
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state,
                redirect_to = excluded.redirect_to, recipient = excluded.recipient
            WHERE person.version < excluded.version""";
    private static final String FORGET_NAMES = "DELETE FROM person_name WHERE person_id = $1";
    /** In one order, so that two persons exchanging names do not wait for each other. */
    private static final String KEEP_NAMES = """
            INSERT INTO person_name (namespace, value, person_id, move)
            SELECT namespace, value, $1, move FROM unnest($2::text[], $3::text[], $4::bigint[]) AS n(namespace, value, move)
            ORDER BY namespace, value
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
    public Uni<Void> keep(Snapshot snapshot) {
        return Sql.commit(pool, transaction -> keepPerson(transaction, snapshot)
                        .flatMap(changed -> changed
                                ? keepNames(transaction, snapshot)
                                : Uni.createFrom().voidItem()))
                .replaceWithVoid();
    }

    private static Uni<Boolean> keepPerson(SqlConnection transaction, Snapshot snapshot) {
        String state =
                switch (snapshot) {
                    case Snapshot.Present _ -> PRESENT;
                    case Snapshot.Redirected _ -> REDIRECTED;
                    case Snapshot.Erased _ -> ERASED;
                };
        String redirect = snapshot instanceof Snapshot.Redirected it ? it.to() : null;
        String recipient = snapshot instanceof Snapshot.Present it ? Sql.json(it.recipient()) : null;
        return Sql.run(transaction, KEEP, snapshot.personId(), snapshot.version(), state, redirect, recipient)
                .map(rows -> rows.rowCount() > 0);
    }

    private static Uni<Void> keepNames(SqlConnection transaction, Snapshot snapshot) {
        Uni<Void> forgotten =
                Sql.run(transaction, FORGET_NAMES, snapshot.personId()).replaceWithVoid();
        return snapshot instanceof Snapshot.Present present
                        && !present.identifiers().isEmpty()
                ? forgotten.chain(() -> insertNames(transaction, present))
                : forgotten;
    }

    private static Uni<Void> insertNames(SqlConnection transaction, Snapshot.Present present) {
        List<Snapshot.Name> names = present.identifiers().stream()
                .sorted(Comparator.comparing(
                        (Snapshot.Name it) -> it.identifier().key()))
                .toList();
        return Sql.run(
                        transaction,
                        KEEP_NAMES,
                        present.personId(),
                        names.stream().map(it -> it.identifier().namespace()).toArray(String[]::new),
                        names.stream().map(it -> it.identifier().value()).toArray(String[]::new),
                        names.stream().map(Snapshot.Name::move).toArray(Long[]::new))
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
