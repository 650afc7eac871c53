package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.namespaces.ConfigurationVersion;
import io.bearhug.identity.namespaces.Configurations;
import io.bearhug.identity.namespaces.NamespaceConfiguration;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Configurations in PostgreSQL. */
@ApplicationScoped
class PostgresConfigurations implements Configurations {

    private static final String NEWEST = """
            SELECT version, overrides::text overrides, at, by_whom, reason FROM namespace_configuration
            ORDER BY version DESC LIMIT $1""";
    private static final String ADD = """
            INSERT INTO namespace_configuration (version, overrides, at, by_whom, reason)
            SELECT $1::bigint + 1, cast($2::text AS json), clock_timestamp(), $3, $4
            WHERE $1 = coalesce((SELECT max(version) FROM namespace_configuration), 0)
            ON CONFLICT DO NOTHING
            RETURNING version, overrides::text overrides, at, by_whom, reason""";
    private static final String WAITING = """
            SELECT count(*) waiting FROM region
            WHERE configuration < coalesce((SELECT max(version) FROM namespace_configuration), 0)""";

    private final Pool pool;

    PostgresConfigurations(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<ConfigurationVersion> inForce() {
        return newest(1).map(found -> found.isEmpty() ? ConfigurationVersion.FIRST : found.getFirst());
    }

    @Override
    public Uni<List<ConfigurationVersion>> newest(int most) {
        return pool.preparedQuery(NEWEST)
                .execute(Tuple.of(most))
                .map(rows -> Rows.list(rows, ConfigurationRows::version));
    }

    @Override
    public Uni<Optional<ConfigurationVersion>> add(
            NamespaceConfiguration configuration, long after, String by, String reason) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(after, Rows.text(configuration.overrides()), by, reason))
                .map(rows ->
                        Rows.list(rows, ConfigurationRows::version).stream().findFirst());
    }

    @Override
    public Uni<Long> waiting() {
        return pool.preparedQuery(WAITING)
                .execute()
                .map(rows -> rows.iterator().next().getLong("waiting"));
    }
}
