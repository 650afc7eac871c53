package io.bearhug.context;

import io.bearhug.context.notes.Condition;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.EventPattern;
import io.bearhug.contracts.catalogue.MomentDefinition;
import io.bearhug.contracts.catalogue.MomentDefinition.Step;
import io.bearhug.contracts.catalogue.MomentDefinition.When;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.contracts.catalogue.PurposeDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue of the tests: T-shirts, coats and hesitating. */
public final class Catalogues {

    public static final NeedDefinition T_SHIRT = new NeedDefinition(
            "t-shirt",
            null,
            List.of(
                    new NeedDefinition.Signal("Product Viewed", "category is t-shirts", 1.2),
                    new NeedDefinition.Signal("Products Searched", "category is t-shirts", 2.0)),
            Duration.ofDays(1),
            new EventPattern("Order Completed", "category is t-shirts", null),
            Duration.ofDays(14));

    public static final MomentDefinition HESITATING = new MomentDefinition(
            "hesitating",
            sequence(
                    Duration.ofHours(1),
                    new Step("Product Added", null, null, null, null),
                    new Step("Shipping Compared", 2, null, null, null),
                    new Step(null, null, "Order Completed", Duration.ofMinutes(10), null)),
            Duration.ofDays(3));

    public static final Catalogue SHOP = catalogue("v1", Map.of("t-shirt", T_SHIRT), Map.of("hesitating", HESITATING));

    private Catalogues() {}

    public static Catalogue catalogue(
            String version, Map<String, NeedDefinition> needs, Map<String, MomentDefinition> moments) {
        return new Catalogue(
                version,
                Instant.EPOCH,
                Map.of(),
                Map.of(),
                Map.of(
                        "category", new AffinityDefinition("category", Map.of(), Duration.ofDays(30)),
                        "brand", new AffinityDefinition("brand", Map.of("Product Viewed", 1.0), null)),
                needs,
                moments,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Policies.DEFAULT,
                null);
    }

    /** The same catalogue with purposes. */
    public static Catalogue with(Catalogue catalogue, PurposeDefinition... purposes) {
        return new Catalogue(
                catalogue.version(),
                catalogue.publishedAt(),
                Arrays.stream(purposes).collect(Collectors.toMap(PurposeDefinition::id, it -> it)),
                catalogue.traits(),
                catalogue.affinities(),
                catalogue.needs(),
                catalogue.moments(),
                catalogue.placements(),
                catalogue.questions(),
                catalogue.actions(),
                catalogue.experiments(),
                catalogue.policies(),
                catalogue.voice());
    }

    /** The same catalogue with one action, which serves a need. */
    public static Catalogue serving(Catalogue catalogue, String action, String need) {
        var definition = Json.mapper().convertValue(Map.of("id", action, "serves", need), ActionDefinition.class);
        return new Catalogue(
                catalogue.version(),
                catalogue.publishedAt(),
                catalogue.purposes(),
                catalogue.traits(),
                catalogue.affinities(),
                catalogue.needs(),
                catalogue.moments(),
                catalogue.placements(),
                catalogue.questions(),
                Map.of(action, definition),
                catalogue.experiments(),
                catalogue.policies(),
                catalogue.voice());
    }

    /** A purpose that allows to remember. */
    public static PurposeDefinition profiling(String id, PurposeDefinition.@Nullable Basis basis) {
        return new PurposeDefinition(id, null, null, basis, null, true);
    }

    public static Lens lens(Catalogue catalogue) {
        return Lens.of(catalogue, Catalogues::compile, Catalogues::compileOfPeople);
    }

    /** A toy of a rule language: {@code property is value}. */
    private static Condition compile(String source) {
        var words = source.split(" is ", 2);
        if (words.length < 2) {
            throw new IllegalArgumentException("1:1 expected is");
        }
        return variables -> variables.get("properties") instanceof Map<?, ?> properties
                && words[1].equals(properties.get(words[0]));
    }

    /** The same about a trait. */
    private static Condition compileOfPeople(String source) {
        var words = source.split(" is ", 2);
        return variables -> variables.get("person") instanceof Map<?, ?> person
                && person.get("traits") instanceof Map<?, ?> traits
                && words[1].equals(traits.get(words[0]));
    }

    public static When sequence(Duration within, Step... steps) {
        return new When(
                List.of(steps),
                within,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
