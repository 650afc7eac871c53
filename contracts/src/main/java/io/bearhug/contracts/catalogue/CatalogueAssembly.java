package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.contracts.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Puts a {@link Catalogue} together from the records of topic {@code catalogue}. */
public final class CatalogueAssembly {

    private static final ObjectMapper MAPPER = Json.mapper();

    private CatalogueAssembly() {}

    /**
     * The catalogue that a manifest names.
     *
     * @param manifest which definitions, in which order
     * @param definitions their JSON by key; may hold others too
     * @throws IllegalStateException if a named definition is missing
     * @throws IOException if one cannot be read
     */
    public static Catalogue assemble(Manifest manifest, Map<String, byte[]> definitions) throws IOException {
        var parts = new Parts(manifest, definitions);
        return new Catalogue(
                manifest.version(),
                manifest.publishedAt(),
                parts.all(Catalogue.Kind.PURPOSE, PurposeDefinition.class, PurposeDefinition::id),
                parts.all(Catalogue.Kind.TRAIT, TraitDefinition.class, TraitDefinition::id),
                parts.all(Catalogue.Kind.AFFINITY, AffinityDefinition.class, AffinityDefinition::property),
                parts.all(Catalogue.Kind.NEED, NeedDefinition.class, NeedDefinition::id),
                parts.all(Catalogue.Kind.MOMENT, MomentDefinition.class, MomentDefinition::id),
                parts.all(Catalogue.Kind.PLACEMENT, PlacementDefinition.class, PlacementDefinition::id),
                parts.all(Catalogue.Kind.QUESTION, QuestionDefinition.class, QuestionDefinition::id),
                parts.all(Catalogue.Kind.ACTION, ActionDefinition.class, ActionDefinition::id),
                parts.all(Catalogue.Kind.EXPERIMENT, ExperimentDefinition.class, ExperimentDefinition::id),
                parts.all(Catalogue.Kind.POLICIES, Policies.class, it -> "live").getOrDefault("live", Policies.DEFAULT),
                parts.all(Catalogue.Kind.VOICE, Voice.class, it -> "live").get("live"));
    }

    private record Parts(Manifest manifest, Map<String, byte[]> definitions) {

        <T> Map<String, T> all(Catalogue.Kind kind, Class<T> type, Function<T, String> id) throws IOException {
            var found = new LinkedHashMap<String, T>();
            var prefix = kind.key("");
            for (var key : manifest.entries()) {
                if (key.startsWith(prefix)) {
                    T definition = MAPPER.readValue(json(key), type);
                    found.put(id.apply(definition), definition);
                }
            }
            return found;
        }

        private byte[] json(String key) {
            var json = definitions.get(key);
            if (json == null) {
                throw new IllegalStateException(
                        "manifest " + manifest.version() + " names " + key + ", which has not been published");
            }
            return json;
        }
    }
}
