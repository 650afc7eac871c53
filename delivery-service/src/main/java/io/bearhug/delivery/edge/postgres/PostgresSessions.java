package io.bearhug.delivery.edge.postgres;

import io.bearhug.delivery.console.Sessions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Sessions as rows; whoever signs in sweeps out what has expired. */
@ApplicationScoped
class PostgresSessions implements Sessions {

    private static final String SWEEP = "DELETE FROM console_session WHERE expires_at <= clock_timestamp()";
    private static final String KEEP = """
            INSERT INTO console_session (name, sealed, expires_at)
            VALUES ($1, $2, clock_timestamp() + $3::bigint * interval '1 second')
            ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at""";
    private static final String FIND =
            "SELECT sealed FROM console_session WHERE name = $1 AND expires_at > clock_timestamp()";
    private static final String FORGET = "DELETE FROM console_session WHERE name = $1";

    private final Pool pool;

    PostgresSessions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> keep(String name, byte[] sealed, Duration lifetime) {
        return Sql.run(pool, SWEEP)
                .chain(() -> Sql.run(pool, KEEP, name, Buffer.buffer(sealed).getDelegate(), lifetime.toSeconds()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<byte[]>> find(String name) {
        return Sql.run(pool, FIND, name)
                .map(rows -> Sql.first(rows, row -> row.getBuffer("sealed").getBytes()));
    }

    @Override
    public Uni<Void> forget(String name) {
        return Sql.run(pool, FORGET, name).replaceWithVoid();
    }
}
