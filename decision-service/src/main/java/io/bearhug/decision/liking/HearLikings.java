package io.bearhug.decision.liking;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what people take and how they rate it, and who they are. */
@ApplicationScoped
public class HearLikings {

    private final LikingStore store;

    HearLikings(LikingStore store) {
        this.store = store;
    }

    /** What people did: some of it is about items. */
    public Uni<Void> happened(List<Event> events) {
        var taken = events.stream().flatMap(it -> Takings.of(it).stream()).toList();
        return taken.isEmpty() ? Uni.createFrom().voidItem() : store.taken(taken);
    }

    /** Who somebody is. Those who were merged away are known by their survivors; those erased go with their erasure. */
    public Uni<Void> known(List<Person> persons) {
        var likers = persons.stream()
                .filter(it -> it.redirectTo() == null && !it.erased())
                .map(Liker::of)
                .toList();
        return likers.isEmpty() ? Uni.createFrom().voidItem() : store.known(likers);
    }
}
