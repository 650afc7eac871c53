package io.bearhug.delivery.people;

import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Keeps what identity-service says of people. */
@ApplicationScoped
public class RememberPerson {

    private final People people;

    RememberPerson(People people) {
        this.people = people;
    }

    /** Remembers snapshots, in the order in which they were published; one that is older than known changes nothing. */
    public Uni<Void> remember(Collection<Person> persons) {
        return people.keep(persons.stream().map(Snapshot::of).toList());
    }
}
