package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.persons.InForce;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules of each version. A version never changes, so it is read once; which one is in force, every transaction reads for itself. */
@ApplicationScoped
class RulesInForce implements Ruling {

    private static final String FIND = "SELECT overrides::text FROM namespace_configuration WHERE version = $1";
    private static final int MOST_KEPT = 20;

    private final GraphSettings first;
    private final Map<Long, GraphSettings> known = new ConcurrentHashMap<>();

    RulesInForce(GraphSettings first) {
        this.first = first;
    }

    @Override
    public Uni<InForce> of(SqlClient connection, long version, @Nullable Long dividedBy) {
        boolean isNew = dividedBy != null && dividedBy < version;
        return settings(connection, version).map(settings -> new InForce(settings, version, isNew));
    }

    private Uni<GraphSettings> settings(SqlClient connection, long version) {
        GraphSettings settings = version == 0 ? first : known.get(version);
        return settings == null ? read(connection, version) : Uni.createFrom().item(settings);
    }

    private Uni<GraphSettings> read(SqlClient connection, long version) {
        return connection.preparedQuery(FIND).execute(Tuple.of(version)).map(rows -> {
            String overrides = rows.iterator().next().getString(0);
            GraphSettings settings =
                    first.with(ConfigurationRows.configuration(overrides).applied(first.namespaces()));
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            known.put(version, settings);
            return settings;
        });
    }
}
