package io.bearhug.decision.it;

import io.bearhug.decision.Catalogues;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The shop with a clock that tests may move, and where what is due is soon seen. */
public final class NightShop implements QuarkusTestProfile {

    private final Shop shop = new Shop();

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(NightCatalogue.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(shop.getConfigOverrides());
        settings.put("bearhug.clock.virtual", "true");
        settings.put("bearhug.decision.appointments.look", "50ms");
        settings.put("bearhug.decision.appointments.lease", "2s");
        return settings;
    }

    /** The catalogue of the tests; what stands in another profile is not seen from here. */
    @Alternative
    @ApplicationScoped
    public static class NightCatalogue extends Shop.FixedCatalogue {

        NightCatalogue() {
            super(Catalogues.of(Catalogues.SHOP.replace("on: [hesitating]", "on: [hesitating, wavering]")));
        }
    }
}
