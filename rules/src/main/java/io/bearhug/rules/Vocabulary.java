package io.bearhug.rules;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.TraitDefinition;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of one catalogue may name. Rules are checked against it when they are compiled.
 *
 * @param traits declared traits by id; an undeclared one is text and draws a warning
 * @param needs ids of needs; any other is an error
 * @param affinities properties that make up taste; any other is an error
 * @param actions ids of actions; any other is an error
 * @param purposes ids of purposes; any other is an error
 */
public record Vocabulary(
        Map<String, TraitDefinition> traits,
        Set<String> needs,
        Set<String> affinities,
        Set<String> actions,
        Set<String> purposes) {

    /** Nothing is declared. */
    public static final Vocabulary EMPTY = new Vocabulary(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Vocabulary {
        traits = Map.copyOf(traits);
        needs = Set.copyOf(needs);
        affinities = Set.copyOf(affinities);
        actions = Set.copyOf(actions);
        purposes = Set.copyOf(purposes);
    }

    /** All that a catalogue declares. */
    public static Vocabulary of(Catalogue catalogue) {
        return new Vocabulary(
                catalogue.traits(),
                catalogue.needs().keySet(),
                catalogue.affinities().keySet(),
                catalogue.actions().keySet(),
                catalogue.purposes().keySet());
    }
}
