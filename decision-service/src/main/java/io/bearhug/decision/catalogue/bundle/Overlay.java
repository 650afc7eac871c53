package io.bearhug.decision.catalogue.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.ExperimentDefinition;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.contracts.catalogue.PlacementDefinition;
import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.contracts.catalogue.QuestionDefinition;
import io.bearhug.contracts.catalogue.TraitDefinition;
import io.bearhug.contracts.catalogue.Voice;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue in force with a bundle laid over it, while it is being put together. */
final class Overlay {

    private final Catalogue live;
    private final Map<Section, Map<String, Object>> sections = new EnumMap<>(Section.class);
    private @Nullable Policies policies;
    private @Nullable Voice voice;

    Overlay(Catalogue live) {
        this.live = live;
        this.policies = live.policies();
        this.voice = live.voice();
        for (var section : Section.values()) {
            sections.put(section, new LinkedHashMap<>(section.of(live)));
        }
    }

    private Map<String, Object> of(Section section) {
        return sections.getOrDefault(section, new LinkedHashMap<>());
    }

    /** Removes a definition; false if there is none. */
    boolean remove(Section section, String id) {
        return of(section).remove(id) != null;
    }

    /** Adds or replaces a definition. */
    void put(Section section, String id, JsonNode json) throws JsonProcessingException {
        of(section).put(id, Json.mapper().treeToValue(json, section.type()));
    }

    /** Replaces those policies that are written; the others stay. */
    void policies(JsonNode json) throws JsonProcessingException {
        ObjectNode all = Json.mapper().valueToTree(live.policies());
        json.properties().forEach(it -> all.set(it.getKey(), it.getValue()));
        policies = Json.mapper().treeToValue(all, Policies.class);
    }

    void voice(JsonNode json) throws JsonProcessingException {
        voice = Json.mapper().treeToValue(json, Voice.class);
    }

    Catalogue catalogue() {
        return new Catalogue(
                live.version(),
                live.publishedAt(),
                all(Section.PURPOSES, PurposeDefinition.class),
                all(Section.TRAITS, TraitDefinition.class),
                all(Section.AFFINITIES, AffinityDefinition.class),
                all(Section.NEEDS, NeedDefinition.class),
                all(Section.MOMENTS, MomentDefinition.class),
                all(Section.PLACEMENTS, PlacementDefinition.class),
                all(Section.QUESTIONS, QuestionDefinition.class),
                all(Section.ACTIONS, ActionDefinition.class),
                all(Section.EXPERIMENTS, ExperimentDefinition.class),
                policies == null ? Policies.DEFAULT : policies,
                voice);
    }

    private <T> Map<String, T> all(Section section, Class<T> type) {
        var all = new LinkedHashMap<String, T>();
        of(section).forEach((id, it) -> all.put(id, type.cast(it)));
        return all;
    }
}
