package io.bearhug.local.suite;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bearhug.local.gateway.Overview;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Moves the clocks of all services together, to the same offset however late they hear of it. A service that is away now gets it when it starts.
 *
 * @param clock the suite's own reading, which survives restarts
 * @param services where the services are
 */
record MovableTime(SuiteClock clock, Collection<URI> services) implements Overview.Time {

    MovableTime {
        services = List.copyOf(services);
    }

    @Override
    public Instant moveTo(Instant now) {
        Instant after = clock.moveTo(now);
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("ahead", clock.offset().toString())
                .toString();
        services.parallelStream()
                .forEach(service -> JsonHttp.send("PUT", service.resolve("/test/clock"), "", "application/json", body));
        return after;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
