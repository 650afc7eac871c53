package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.export.Export;
import io.bearhug.identity.export.KeptFacts;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.RelationFact;
import io.bearhug.identity.facts.TraitFact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** All facts of a person, each as it came. */
@ApplicationScoped
class PostgresKeptFacts implements KeptFacts {

    private static final String FACTS = """
            SELECT i.namespace AS on_namespace, i.value AS on_value, f.name, f.kind, f.at, f.event, f.source,
                   f.value::text AS told, f.strength, v.namespace, v.value
            FROM trait_fact f JOIN identifier i ON i.id = f.identifier LEFT JOIN identifier v ON v.id = f.via
            WHERE i.person = $1
            ORDER BY f.at DESC, f.event, f.name LIMIT $2""";
    private static final String CONSENTS = """
            SELECT i.namespace AS on_namespace, i.value AS on_value, c.purpose, c.channel, c.granted, c.by_us, c.at, c.first_at, c.source,
                   c.point_namespace, c.point_value, c.strength, v.namespace, v.value
            FROM consent_fact c JOIN identifier i ON i.id = c.identifier LEFT JOIN identifier v ON v.id = c.via
            WHERE i.person = $1
            ORDER BY c.at DESC, c.purpose, c.channel LIMIT $2""";
    private static final String OTHERS = """
            SELECT i.namespace on_namespace, i.value on_value, r.whom, r.field, r.kind, r.at, r.since, r.event, r.source,
                   r.value::text AS value
            FROM relation_fact r JOIN identifier i ON i.id = r.identifier WHERE i.person = $1
            ORDER BY r.at DESC, r.whom, r.field LIMIT $2""";

    private final Pool pool;

    PostgresKeptFacts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Export.Fact>> facts(String personId, int limit) {
        return all(FACTS, personId, limit, PostgresKeptFacts::fact);
    }

    @Override
    public Uni<List<Export.Said>> consents(String personId, int limit) {
        return all(CONSENTS, personId, limit, PostgresKeptFacts::said);
    }

    @Override
    public Uni<List<Export.Other>> others(String personId, int limit) {
        return all(OTHERS, personId, limit, PostgresKeptFacts::other);
    }

    private <T> Uni<List<T>> all(String sql, String personId, int limit, Function<Row, T> read) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(UUID.fromString(personId), limit))
                .map(rows -> Rows.list(rows, read));
    }

    private static Export.Fact fact(Row row) {
        TraitFact fact = Rows.trait(row, told(row));
        return new Export.Fact(
                fact.on().key(), fact.name(), fact.value(), fact.kind(), fact.at(), fact.source(), fact.event());
    }

    private static Export.Said said(Row row) {
        ConsentFact fact = Rows.consent(row, told(row));
        Identifier point = fact.contactPoint();
        return new Export.Said(
                fact.on().key(),
                fact.purpose(),
                fact.channel(),
                point == null ? null : point.key(),
                fact.granted(),
                fact.byUs(),
                fact.at(),
                fact.source());
    }

    private static Export.Other other(Row row) {
        RelationFact fact = Rows.relation(row, told(row));
        return new Export.Other(
                fact.on().key(),
                fact.whom(),
                fact.field(),
                fact.value(),
                fact.kind(),
                fact.at(),
                fact.source(),
                fact.event());
    }

    private static Identifier told(Row row) {
        return new Identifier(row.getString("on_namespace"), row.getString("on_value"));
    }
}
