package io.bearhug.decision.it;

import io.bearhug.decision.Catalogues;
import io.bearhug.decision.items.Item;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The shop with things to recommend, where people have to agree before anything is learned from them. */
public final class LikingShop implements QuarkusTestProfile {

    private final Shop shop = new Shop();

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(LikingCatalogue.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(shop.getConfigOverrides());
        settings.put("bearhug.decision.recommendation.look", "1h");
        settings.put("bearhug.decision.recommendation.per-person", "4");
        return settings;
    }

    /** The catalogue of the tests, recommending. */
    @Alternative
    @ApplicationScoped
    public static class LikingCatalogue extends Shop.FixedCatalogue {

        private final List<Item> items =
                Stream.of("jam", "tea", "pot").map(LikingCatalogue::item).toList();

        LikingCatalogue() {
            super(Catalogues.of(Catalogues.SHOP
                    .replace("basis: consent }", "basis: consent, profiling: true }")
                    .replace(
                            "    excludes: [coat-sale]",
                            "    excludes: [coat-sale]\n    recommend: { by: bought-and-rated, count: 1 }")));
        }

        private static Item item(String id) {
            return new Item(
                    id, id, "food", "Own", 3.0, "EUR", null, null, null, null, List.of(), null, List.of(), Map.of());
        }

        @Override
        public Collection<Item> all() {
            return items;
        }

        @Override
        public Optional<Item> find(String id) {
            return items.stream().filter(it -> it.id().equals(id)).findFirst();
        }
    }
}
