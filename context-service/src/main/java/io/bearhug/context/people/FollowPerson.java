package io.bearhug.context.people;

import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps up with what identity-service says about a person. */
@ApplicationScoped
public class FollowPerson {

    private final People people;

    FollowPerson(People people) {
        this.people = people;
    }

    /** Takes in a snapshot; an old one changes nothing. */
    public Uni<Void> take(Person person) {
        return people.save(person, Pointer.of(person));
    }
}
