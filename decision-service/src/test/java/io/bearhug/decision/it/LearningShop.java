package io.bearhug.decision.it;

import io.bearhug.decision.Catalogues;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The shop, two places of which learn beside the rules, another for itself. */
public final class LearningShop implements QuarkusTestProfile {

    private final Shop shop = new Shop();

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(LearningCatalogue.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(shop.getConfigOverrides());
        settings.put("bearhug.decision.learning.look", "1h");
        settings.put("bearhug.decision.learning.guard", "1h");
        return settings;
    }

    /** The catalogue of the tests, learning. */
    @Alternative
    @ApplicationScoped
    public static class LearningCatalogue extends Shop.FixedCatalogue {

        LearningCatalogue() {
            super(
                    Catalogues.of(
                            Catalogues.SHOP
                                    + "  learning: { home-hero: shadow, app-home: shadow, side: full }\n  guards: { optOutRate: 0.01 }\n"));
        }
    }
}
