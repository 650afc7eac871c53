package io.bearhug.decision.catalogue.bundle;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A catalogue in which even those definitions of a bundle exist that could not be read, in name only. One fault should not cause
 * others elsewhere.
 */
record BrokenIncluded(Catalogue sound, Map<Section, Map<String, String>> written) {

    Catalogue catalogue() {
        return new Catalogue(
                sound.version(),
                sound.publishedAt(),
                all(Section.PURPOSES, sound.purposes(), id -> new PurposeDefinition(id, null, null, null, null, null)),
                sound.traits(),
                all(Section.AFFINITIES, sound.affinities(), id -> new AffinityDefinition(id, Map.of(), null)),
                all(Section.NEEDS, sound.needs(), id -> new NeedDefinition(id, null, List.of(), null, null, null)),
                sound.moments(),
                sound.placements(),
                sound.questions(),
                all(Section.ACTIONS, sound.actions(), BrokenIncluded::action),
                sound.experiments(),
                sound.policies(),
                sound.voice());
    }

    private <T> Map<String, T> all(Section section, Map<String, T> sound, Function<String, T> nameOnly) {
        var all = new LinkedHashMap<>(sound);
        written.getOrDefault(section, Map.of()).keySet().forEach(it -> all.computeIfAbsent(it, nameOnly));
        return all;
    }

    private static ActionDefinition action(String id) {
        return new ActionDefinition(
                id, null, null, null, null, null, null, null, null, List.of(), null, null, null, null, null, null, null,
                List.of(), Map.of(), List.of(), null, null, null, List.of());
    }
}
