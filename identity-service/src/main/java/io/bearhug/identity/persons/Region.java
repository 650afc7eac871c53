package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.graph.Outside;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The part of the graph that a change can touch, as it is stored.
 *
 * @param facts about its identifiers, and the links that lead out of it
 * @param belongings of its identifiers; an identifier never seen has none
 * @param persons newest snapshot by id, of everybody its identifiers belong to and of those who redirect to them
 * @param former of those who now redirect, whose each identifier once was
 * @param outside what the links out of it lead to
 * @param asOf highest receive time seen
 * @param inForce by which rules it is divided now
 */
public record Region(
        Facts facts,
        Map<Identifier, Belonging> belongings,
        Map<String, Person> persons,
        Map<Identifier, Set<String>> former,
        Outside outside,
        Instant asOf,
        InForce inForce) {

    public Region {
        belongings = Map.copyOf(belongings);
        persons = Map.copyOf(persons);
        former = Map.copyOf(former);
    }

    /** What was told, by new rules without what former ones made of it. */
    Facts told() {
        return inForce.isNew() ? facts.withoutShared() : facts;
    }

    /** Where nothing is stored yet. */
    public static Region empty(Instant asOf, InForce inForce) {
        return new Region(Facts.NONE, Map.of(), Map.of(), Map.of(), Outside.NOTHING, asOf, inForce);
    }
}
