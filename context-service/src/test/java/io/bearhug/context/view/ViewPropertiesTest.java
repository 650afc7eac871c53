package io.bearhug.context.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Trust;
import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the order, the duplicates and the fragments, the same facts give the same view. */
class ViewPropertiesTest {

    private static final Lens LENS = Catalogues.lens(Catalogues.SHOP);
    private static final int ROUNDS = 200;
    private static final int MOST_FACTS = 60;
    private static final double TOLERANCE = 1e-9;
    private static final List<String> NAMES = List.of(
            "Product Viewed",
            "Products Searched",
            "Product Added",
            "Order Completed",
            "Shipping Compared",
            "Payment Failed",
            "Problem Solved");
    private static final List<String> CATEGORIES = List.of("t-shirts", "coats", "phones");

    @Test
    void orderAndDuplicatesDoNotMatter() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var facts = facts(random, 1);
            var shuffled = new ArrayList<>(facts);
            shuffled.addAll(facts.subList(0, facts.size() / 3));
            Collections.shuffle(shuffled, random);

            assertSame(seed, view(facts), view(shuffled));
        }
    }

    @Test
    void theSplitOverFragmentsDoesNotMatter() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var one = facts(new Random(seed), 1);
            var split = facts(new Random(seed), 5);

            assertSame(seed, withoutPlaces(view(one)), withoutPlaces(view(split)));
        }
    }

    @Test
    void theOrderOfThePartsDoesNotMatter() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var parts = new ArrayList<>(parts(facts(new Random(seed), 5)));
            var before = withoutPlaces(seen(parts));
            Collections.shuffle(parts, new Random(seed));

            assertSame(seed, before, withoutPlaces(seen(parts)));
        }
    }

    @Test
    void readingLaterByAnotherCatalogueIsAsReadingByItAtOnce() {
        var before = Catalogues.lens(Catalogues.catalogue("v0", Map.of(), Map.of()));
        for (int seed = 0; seed < ROUNDS; seed++) {
            var facts = facts(new Random(seed), 1);
            facts = facts.subList(0, Math.min(facts.size(), 50));

            assertSame(seed, seen(parts(facts, before)), view(facts));
        }
    }

    @Test
    void rhythmsAreTheSameWhateverTheOrderAndTheFragments() {
        for (int seed = 0; seed < ROUNDS / 2; seed++) {
            var one = weeks(new Random(seed), 1);
            var split = weeks(new Random(seed), 4);
            Collections.shuffle(split, new Random(seed));
            split.addAll(split.subList(0, 20));

            assertSame(
                    seed,
                    withoutPlaces(view(one)).path("rhythm"),
                    withoutPlaces(view(split)).path("rhythm"));
        }
    }

    /** More weeks than are kept, in several zones. */
    private static List<Object> weeks(Random random, int fragments) {
        var zones = new String[] {"Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "nowhere", null};
        var facts = new ArrayList<Object>();
        for (int i = 0; i < 150; i++) {
            var at = Facts.NOW.minus(Duration.ofMinutes(random.nextInt(100 * 24 * 60)));
            int fragment = random.nextInt(1_000) % fragments;
            facts.add(Facts.track("m" + i, NAMES.get(random.nextInt(NAMES.size())), at)
                    .by(new Claim("anonymous_id", "a-" + fragment, Claim.Role.SELF, false))
                    .in(zones[random.nextInt(zones.length)])
                    .event());
        }
        return facts;
    }

    private static List<Object> facts(Random random, int fragments) {
        var facts = new ArrayList<Object>();
        int count = 1 + random.nextInt(MOST_FACTS);
        for (int i = 0; i < count; i++) {
            var at = Facts.NOW.minus(Duration.ofSeconds(random.nextInt(3 * 24 * 3600)));
            int fragment = random.nextInt(1_000) % fragments;
            var claim = new Claim("anonymous_id", "a-" + fragment, Claim.Role.SELF, false);
            facts.add(
                    switch (random.nextInt(12)) {
                        case 0 ->
                            said(
                                            random,
                                            Facts.identify(
                                                    "m" + i,
                                                    Map.of("size", random.nextInt(3), "address", address(0)),
                                                    at))
                                    .by(claim)
                                    .event();
                        case 1 ->
                            outcome(
                                    random,
                                    "d" + random.nextInt(5),
                                    at,
                                    claim.identifier().key());
                        default -> event(random, "m" + i, at, claim);
                    });
        }
        return facts;
    }

    /** By a server source, by a browser, or by the person at their own door. */
    private static Facts said(Random random, Facts facts) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> facts.from("web-shop", Trust.BROWSER);
            case 2 -> facts.from("self", Trust.SERVER);
            default -> facts;
        };
    }

    private static Event event(Random random, String id, java.time.Instant at, Claim claim) {
        var properties = new HashMap<String, Object>();
        properties.put("category", CATEGORIES.get(random.nextInt(3)));
        properties.put("brand", "b" + random.nextInt(4));
        if (random.nextInt(6) == 0) {
            properties.put("gift_wrap", true);
        }
        if (random.nextInt(3) == 0) {
            properties.put("shipping_address", address(random.nextInt(4)));
            properties.put("order_id", "o-" + random.nextInt(8));
        }
        return said(random, Facts.track(id, NAMES.get(random.nextInt(NAMES.size())), at))
                .with(properties)
                .agreeing(random.nextInt(5) == 0 ? Map.of("recommendations", random.nextBoolean()) : Map.of())
                .by(claim)
                .event();
    }

    private static Map<String, Object> address(int number) {
        return Map.of("street", "Street " + number, "postcode", "10115");
    }

    private static Outcome outcome(Random random, String decision, java.time.Instant at, String fragment) {
        var types = List.of(Outcome.Type.SHOWN, Outcome.Type.CLICKED, Outcome.Type.DISMISSED, Outcome.Type.SKIPPED);
        var type = types.get(random.nextInt(types.size()));
        return new Outcome(
                decision + type,
                type,
                decision,
                "home",
                "tee-tip",
                "tee-web",
                null,
                null,
                fragment,
                "web",
                at,
                null,
                null,
                null,
                null);
    }

    private static LiveContext view(List<Object> facts) {
        return seen(parts(facts));
    }

    private static LiveContext seen(List<Part> parts) {
        return View.of(new View.Subject(List.of(), null, parts, List.of()), LENS, Facts.NOW);
    }

    private static List<Part> parts(List<Object> facts) {
        return parts(facts, LENS);
    }

    private static List<Part> parts(List<Object> facts, Lens lens) {
        var states = new HashMap<String, FragmentState>();
        for (var fact : facts) {
            switch (fact) {
                case Event event ->
                    states.compute(event.fragment(), (key, state) -> Fold.apply(orEmpty(key, state), event, lens));
                case Outcome outcome ->
                    states.compute(outcome.fragment(), (key, state) -> Fold.apply(orEmpty(key, state), outcome));
                default -> throw new IllegalStateException();
            }
        }
        return states.values().stream().map(Part::whole).toList();
    }

    private static FragmentState orEmpty(String key, @org.jspecify.annotations.Nullable FragmentState state) {
        return state == null ? FragmentState.empty(key) : state;
    }

    /** Sessions stand on fragments, so they differ; and so do the names. */
    private static JsonNode withoutPlaces(LiveContext context) {
        ObjectNode json = Json.mapper().valueToTree(context);
        json.remove(List.of("fragments", "identifiers", "sessions"));
        return json;
    }

    private static void assertSame(int seed, LiveContext one, LiveContext other) {
        JsonNode first = Json.mapper().valueToTree(one);
        JsonNode second = Json.mapper().valueToTree(other);
        assertSame(seed, first, second);
    }

    private static void assertSame(int seed, JsonNode one, JsonNode other) {
        assertThat(one.equals(ViewPropertiesTest::compare, other))
                .as("seed %d:%n%s%n%s", seed, one, other)
                .isTrue();
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return 0;
        }
        return one.isNumber() && other.isNumber() && Math.abs(one.doubleValue() - other.doubleValue()) <= TOLERANCE
                ? 0
                : 1;
    }
}
