package io.bearhug.context.people;

import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;

/** Keeps up with what identity-service says about people. */
@ApplicationScoped
public class FollowPerson {

    private final People people;

    FollowPerson(People people) {
        this.people = people;
    }

    /** Takes in snapshots; of several of one person the newest says it all, and an old one changes nothing. */
    public Uni<Void> take(Collection<Person> snapshots) {
        var newest = newest(snapshots);
        return newest.isEmpty() ? Uni.createFrom().voidItem() : people.save(newest);
    }

    static Collection<Person> newest(Collection<Person> snapshots) {
        var newest = new LinkedHashMap<String, Person>();
        snapshots.forEach(
                it -> newest.merge(it.id(), it, (one, other) -> one.version() > other.version() ? one : other));
        return newest.values();
    }
}
