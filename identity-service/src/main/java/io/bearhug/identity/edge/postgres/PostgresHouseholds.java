package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.persons.Households;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Households in PostgreSQL: those under whose names the same shared name was told. */
@ApplicationScoped
class PostgresHouseholds implements Households {

    private static final String MEMBERS = """
            SELECT DISTINCT i.person FROM relation_fact r JOIN identifier i ON i.id = r.identifier
            WHERE r.whom = $1 AND r.field LIKE 'household:%' ORDER BY i.person LIMIT $2""";

    private final Pool pool;

    PostgresHouseholds(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<String>> members(String householdId, int most) {
        return pool.preparedQuery(MEMBERS)
                .execute(Tuple.of(householdId, most))
                .map(rows -> Rows.list(rows, row -> row.getUUID("person").toString()));
    }
}
