package io.bearhug.contracts.catalogue;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of everything marketers published. Maps are keyed by id and keep the order of the bundle.
 *
 * @param version such as {@code v12}; {@code v0} is the empty catalogue of a new installation
 * @param publishedAt when it came into force
 */
public record Catalogue(
        String version,
        Instant publishedAt,
        Map<String, PurposeDefinition> purposes,
        Map<String, TraitDefinition> traits,
        Map<String, AffinityDefinition> affinities,
        Map<String, NeedDefinition> needs,
        Map<String, MomentDefinition> moments,
        Map<String, PlacementDefinition> placements,
        Map<String, QuestionDefinition> questions,
        Map<String, ActionDefinition> actions,
        Map<String, ExperimentDefinition> experiments,
        Policies policies,
        @Nullable Voice voice) {

    /** What is in force before anything was published. */
    public static final Catalogue EMPTY = new Catalogue(
            "v0",
            Instant.EPOCH,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Policies.DEFAULT,
            null);

    public Catalogue {
        purposes = Lists.copy(purposes);
        traits = Lists.copy(traits);
        affinities = Lists.copy(affinities);
        needs = Lists.copy(needs);
        moments = Lists.copy(moments);
        placements = Lists.copy(placements);
        questions = Lists.copy(questions);
        actions = Lists.copy(actions);
        experiments = Lists.copy(experiments);
    }

    /** All definitions by their topic keys {@code kind/id}, in a stable order; the inverse of {@link CatalogueAssembly}. */
    public Map<String, Object> definitions() {
        var all = new LinkedHashMap<String, Object>();
        purposes.forEach((id, it) -> all.put(Kind.PURPOSE.key(id), it));
        traits.forEach((id, it) -> all.put(Kind.TRAIT.key(id), it));
        affinities.forEach((id, it) -> all.put(Kind.AFFINITY.key(id), it));
        needs.forEach((id, it) -> all.put(Kind.NEED.key(id), it));
        moments.forEach((id, it) -> all.put(Kind.MOMENT.key(id), it));
        placements.forEach((id, it) -> all.put(Kind.PLACEMENT.key(id), it));
        questions.forEach((id, it) -> all.put(Kind.QUESTION.key(id), it));
        actions.forEach((id, it) -> all.put(Kind.ACTION.key(id), it));
        experiments.forEach((id, it) -> all.put(Kind.EXPERIMENT.key(id), it));
        all.put(Kind.POLICIES.key("live"), policies);
        if (voice != null) {
            all.put(Kind.VOICE.key("live"), voice);
        }
        return all;
    }

    /** The manifest that puts these definitions in force. */
    public Manifest manifest() {
        return new Manifest(version, publishedAt, List.copyOf(definitions().keySet()));
    }

    /** Kinds of definitions, and the first part of their keys. */
    public enum Kind {
        PURPOSE,
        TRAIT,
        AFFINITY,
        NEED,
        MOMENT,
        PLACEMENT,
        QUESTION,
        ACTION,
        EXPERIMENT,
        POLICIES,
        VOICE;

        /** Key of a definition of this kind. */
        public String key(String id) {
            return name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
        }
    }
}
