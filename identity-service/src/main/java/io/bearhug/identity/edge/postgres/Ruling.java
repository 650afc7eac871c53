package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.persons.InForce;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import org.jspecify.annotations.Nullable;

/** Says by which rules regions are divided. */
@FunctionalInterface
interface Ruling {

    /**
     * The rules for some regions.
     *
     * @param connection to read them by
     * @param version that is in force
     * @param dividedBy lowest version by which one of the regions was divided; null if there is none yet
     */
    Uni<InForce> of(SqlClient connection, long version, @Nullable Long dividedBy);
}
