package io.bearhug.identity.persons;

import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Person.PersonHousehold;
import io.bearhug.contracts.Relation;
import java.util.List;

/**
 * Other people in a person's life, as the person's facts have them.
 *
 * @param relations to other humans
 * @param occasions that come round
 * @param households they seem to be part of
 */
public record Others(List<Relation> relations, List<Occasion> occasions, List<PersonHousehold> households) {

    /** Nobody. */
    public static final Others NOBODY = new Others(List.of(), List.of(), List.of());

    public Others {
        relations = List.copyOf(relations);
        occasions = List.copyOf(occasions);
        households = List.copyOf(households);
    }
}
