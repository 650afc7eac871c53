package io.bearhug.identity.persons;

import io.bearhug.contracts.Event;
import io.bearhug.identity.facts.EventFacts;
import io.bearhug.identity.facts.Facts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Resolves what is news among events. Facts may be joined and taken in any order, so the events of one fragment share a
 * transaction and different fragments run side by side.
 */
@ApplicationScoped
public class ResolveEvents {

    private static final int AT_ONCE = 4;

    private final ResolveFacts resolve;
    private final EventFacts reader;
    private final KnownFacts known;

    ResolveEvents(ResolveFacts resolve, EventFacts reader, KnownFacts known) {
        this.resolve = resolve;
        this.reader = reader;
        this.known = known;
    }

    /** Done when everything these events say is stored. */
    public Uni<Void> resolve(List<Event> events) {
        return Multi.createFrom()
                .iterable(news(events))
                .onItem()
                .transformToUni(this::resolve)
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Collection<Facts> news(List<Event> events) {
        Map<String, Facts> byFragment = new LinkedHashMap<>();
        for (Event event : events) {
            Facts facts = reader.of(event);
            if (known.isNews(facts)) {
                byFragment.merge(event.fragment(), facts, Facts::join);
            }
        }
        return new ArrayList<>(byFragment.values());
    }

    private Uni<RegionChange> resolve(Facts facts) {
        return resolve.resolve(facts).invoke(() -> known.remember(facts));
    }
}
