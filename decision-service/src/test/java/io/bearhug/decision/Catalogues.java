package io.bearhug.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
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
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.rules.RuleException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Catalogues as a marketer writes them. */
public final class Catalogues {

    private static final ObjectMapper YAML = Json.configure(new ObjectMapper(new YAMLFactory()));

    /** A small shop: a tip, a sale, a question, a reminder by mail and a service. */
    public static final String SHOP = """
            purposes: [ { id: recommendations, name: Recommendations, says: "We suggest things that fit you", basis: consent } ]
            traits:
              - { id: shirtSize, type: string, purposes: [recommendations], mention: freely }
              - { id: complaintOpen, type: boolean, default: false }
              - { id: birthDate, type: date, sensitive: true, mention: never }
            affinities: [ { property: category }, { property: brand } ]
            needs:
              - id: t-shirt
                name: Finding a T-shirt
                signals: [ { event: Product Viewed, where: 'properties.category == "t-shirts"', weight: 1.2 } ]
            moments:
              - { id: hesitating, when: { sequence: [ { event: Product Added }, { absence: Order Completed, for: PT10M } ], within: PT1H } }
            placements:
              - { id: home-hero, channel: web, accepts: [tile], neutral: { blocks: [ { type: headline, text: "Welcome" } ] } }
              - { id: app-home, channel: app, accepts: [tile] }
              - { id: side, channel: web, accepts: [tile] }
            questions:
              - { id: shirt-size, trait: shirtSize, text: { en: "Which T-shirt size fits you?" }, answers: [S, M, L], type: choice, askAgainAfter: P365D }
            actions:
              - id: tee-tip
                name: T-shirts in your size
                kind: offer
                class: marketing
                purpose: recommendations
                serves: t-shirt
                applicability: 'needs["t-shirt"].strength >= 0.3'
                suitability: '!person.traits.complaintOpen'
                success: { event: Order Completed, where: 'properties.products.exists(p, p.category == "t-shirts")', within: P7D }
                value: { business: 9.0, person: 4.0, currency: EUR }
                cost: 0.02
                expected: { success: 0.06, trust: 50 }
                caps: [ { max: 3, per: P7D } ]
                cooldown: { accepted: P30D, dismissed: P14D }
                excludes: [coat-sale]
                treatments:
                  - { id: tee-tip-web, placement: home-hero, form: tile, blocks: [ { type: headline, text: "Tees in {person.traits.shirtSize}" }, { type: text, text: "Look!" }, { type: reason } ] }
                  - { id: tee-tip-app, placement: app-home, form: tile, blocks: [ { type: text, text: "Tees" }, { type: reason } ] }
                  - { id: tee-tip-side, placement: side, form: tile, blocks: [ { type: text, text: "Tees" }, { type: reason } ] }
              - id: coat-sale
                kind: offer
                class: marketing
                purpose: recommendations
                applicability: 'count("Product Viewed", duration("P30D")) >= 1'
                value: { business: 20.0, person: 0.5 }
                expected: { success: 0.01 }
                treatments:
                  - { id: coat-sale-web, placement: home-hero, form: tile, blocks: [ { type: text, text: "Coats" }, { type: reason } ] }
                  - { id: coat-sale-side, placement: side, form: tile, blocks: [ { type: text, text: "Coats" }, { type: reason } ] }
              - id: ask-size
                kind: question
                class: service
                serves: t-shirt
                asks: shirt-size
                applicability: 'needs["t-shirt"].strength >= 0.3'
                value: { person: 4.0 }
                expected: { success: 0.3 }
                treatments:
                  - { id: ask-size-app, placement: app-home, form: tile, blocks: [ { type: question }, { type: reason } ] }
              - id: basket-reminder
                kind: reminder
                class: marketing
                purpose: recommendations
                on: [hesitating]
                success: { event: Order Completed }
                value: { business: 5.0, person: 3.0 }
                expected: { success: 0.2 }
                treatments:
                  - { id: basket-mail, channel: email, subject: { en: "Still thinking?" }, blocks: [ { type: text, text: { en: "Your basket is waiting." } }, { type: reason } ] }
            policies:
              contact:
                caps: [ { class: marketing, max: 5, per: P7D } ]
                quietHours: { from: "21:00", to: "08:00" }
              trouble: { above: 0.5, allow: [service, handover] }
              silence: { threshold: 0.0 }
            """;

    private Catalogues() {}

    /** The shop, compiled. */
    public static CompiledCatalogue shop() {
        return of(SHOP);
    }

    /** A catalogue in the marketer's YAML, compiled. */
    public static CompiledCatalogue of(String yaml) {
        try {
            return CompiledCatalogue.of(read(YAML.readTree(yaml)));
        } catch (JsonProcessingException | RuleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Catalogue read(JsonNode root) {
        return new Catalogue(
                "v1",
                Instant.parse("2026-01-01T00:00:00Z"),
                all(root, "purposes", PurposeDefinition.class, PurposeDefinition::id),
                all(root, "traits", TraitDefinition.class, TraitDefinition::id),
                all(root, "affinities", AffinityDefinition.class, AffinityDefinition::property),
                all(root, "needs", NeedDefinition.class, NeedDefinition::id),
                all(root, "moments", MomentDefinition.class, MomentDefinition::id),
                all(root, "placements", PlacementDefinition.class, PlacementDefinition::id),
                all(root, "questions", QuestionDefinition.class, QuestionDefinition::id),
                all(root, "actions", ActionDefinition.class, ActionDefinition::id),
                all(root, "experiments", ExperimentDefinition.class, ExperimentDefinition::id),
                root.has("policies") ? YAML.convertValue(root.get("policies"), Policies.class) : Policies.DEFAULT,
                null);
    }

    private static <T> Map<String, T> all(JsonNode root, String field, Class<T> type, Function<T, String> id) {
        var found = new LinkedHashMap<String, T>();
        for (var node : root.path(field)) {
            var definition = YAML.convertValue(node, type);
            found.put(id.apply(definition), definition);
        }
        return found;
    }
}
