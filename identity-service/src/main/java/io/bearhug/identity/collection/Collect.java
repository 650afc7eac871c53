package io.bearhug.identity.collection;

import io.bearhug.contracts.Event;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes accepted events durable before the channel hears yes. */
@ApplicationScoped
public class Collect {

    private final EventLog log;
    private final RecentEvents recent;

    Collect(EventLog log, RecentEvents recent) {
        this.log = log;
        this.recent = recent;
    }

    /**
     * Keeps all of them; fails if one could not be kept, and then sending all again is harmless.
     *
     * @return how many were durable already
     */
    public Uni<Integer> collect(List<Event> events) {
        List<Event> news = events.stream().filter(event -> !recent.knows(event)).toList();
        return keep(news).replaceWith(events.size() - news.size());
    }

    private Uni<Void> keep(List<Event> news) {
        return switch (news.size()) {
            case 0 -> Uni.createFrom().voidItem();
            case 1 -> keep(news.getFirst());
            default ->
                Uni.join()
                        .all(news.stream().map(this::keep).toList())
                        .andFailFast()
                        .replaceWithVoid();
        };
    }

    private Uni<Void> keep(Event event) {
        return log.append(event).invoke(() -> recent.remember(event));
    }
}
