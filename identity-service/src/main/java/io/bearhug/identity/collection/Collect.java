package io.bearhug.identity.collection;

import io.bearhug.contracts.Event;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes accepted events durable before the channel hears yes. */
@ApplicationScoped
public class Collect {

    private final EventLog log;

    Collect(EventLog log) {
        this.log = log;
    }

    /** Keeps all of them; fails if one could not be kept, and then sending all again is harmless. */
    public Uni<Void> collect(List<Event> events) {
        return events.size() == 1
                ? log.append(events.getFirst())
                : Uni.join()
                        .all(events.stream().map(log::append).toList())
                        .andFailFast()
                        .replaceWithVoid();
    }
}
