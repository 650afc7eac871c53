package io.bearhug.delivery.edge.postgres;

import io.bearhug.delivery.permission.Suppression;
import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;

/** Suppressions as rows. */
final class Suppressions {

    private static final String KEEP = """
            INSERT INTO suppression (contact_point, channel, purpose, cause, at, name) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (contact_point, channel, purpose, cause) DO UPDATE SET at = greatest(suppression.at, excluded.at),
                name = excluded.name""";
    private static final String ANY_PURPOSE = "";

    private Suppressions() {}

    static Uni<Void> keep(SqlConnection transaction, Optional<Suppression> suppression, Pseudonyms names) {
        return suppression.map(it -> keep(transaction, it, names)).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    static Uni<Void> keep(SqlConnection transaction, Suppression it, Pseudonyms names) {
        return Sql.run(
                        transaction,
                        KEEP,
                        it.contactPoint(),
                        it.channel(),
                        it.purpose() == null ? ANY_PURPOSE : it.purpose(),
                        it.cause().text(),
                        Sql.time(it.at()),
                        names.of(it.contactPoint()))
                .replaceWithVoid();
    }

    static Suppression read(Row row) {
        String purpose = row.getString("purpose");
        return new Suppression(
                row.getString("contact_point"),
                row.getString("channel"),
                purpose.equals(ANY_PURPOSE) ? null : purpose,
                Suppression.Cause.of(row.getString("cause")),
                Sql.time(row, "at"));
    }
}
