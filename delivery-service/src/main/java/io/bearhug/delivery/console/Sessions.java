package io.bearhug.delivery.console;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/** Port: sealed sessions by name. What has expired is not there. */
public interface Sessions {

    /** Keeps a session for some time of real time. */
    Uni<Void> keep(String name, byte[] sealed, Duration lifetime);

    /** A session that has not expired. */
    Uni<Optional<byte[]>> find(String name);

    /** Ends a session. */
    Uni<Void> forget(String name);
}
