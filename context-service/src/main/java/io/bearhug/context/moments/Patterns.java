package io.bearhug.context.moments;

import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The moments of a catalogue that can be recognised.
 *
 * @param lens of the catalogue
 * @param recognised by id
 * @param notYet ids of those whose form is accepted but not recognised yet
 */
record Patterns(Lens lens, Map<String, Recognised> recognised, List<String> notYet) {

    Patterns {
        recognised = Map.copyOf(recognised);
        notYet = List.copyOf(notYet);
    }

    /** A moment and its pattern. */
    record Recognised(MomentDefinition definition, Pattern pattern) {}

    static Patterns of(Lens lens) {
        var recognised = new LinkedHashMap<String, Recognised>();
        var notYet = new ArrayList<String>();
        for (var definition : lens.catalogue().moments().values()) {
            Pattern.of(definition, lens)
                    .ifPresentOrElse(
                            pattern -> recognised.put(definition.id(), new Recognised(definition, pattern)),
                            () -> notYet.add(definition.id()));
        }
        return new Patterns(lens, recognised, notYet);
    }

    /** Ids of the moments worth looking at after these events. */
    Set<String> after(Set<String> events) {
        var worthIt = new HashSet<String>();
        recognised.forEach((id, it) -> {
            if (it.pattern().events().stream().anyMatch(events::contains)) {
                worthIt.add(id);
            }
        });
        return worthIt;
    }
}
