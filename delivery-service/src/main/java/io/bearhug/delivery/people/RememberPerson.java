package io.bearhug.delivery.people;

import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what identity-service says of a person. */
@ApplicationScoped
public class RememberPerson {

    private final People people;

    RememberPerson(People people) {
        this.people = people;
    }

    /** Remembers a snapshot; an older one than known changes nothing. */
    public Uni<Void> remember(Person person) {
        return people.keep(Snapshot.of(person));
    }
}
