package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.Facts;
import java.util.Map;

/**
 * The part of the graph that a change can touch, as it is stored.
 *
 * @param facts about its identifiers
 * @param belongings of its identifiers; an identifier never seen has none
 * @param persons newest snapshot by id, of everybody its identifiers belong to and of those who redirect to them
 */
public record Region(Facts facts, Map<Identifier, Belonging> belongings, Map<String, Person> persons) {

    public Region {
        belongings = Map.copyOf(belongings);
        persons = Map.copyOf(persons);
    }
}
