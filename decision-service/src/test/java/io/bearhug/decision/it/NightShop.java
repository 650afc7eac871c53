package io.bearhug.decision.it;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The shop with a clock that tests may move, and where what is due is soon seen. */
public final class NightShop implements QuarkusTestProfile {

    private final Shop shop = new Shop();

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return shop.getEnabledAlternatives();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(shop.getConfigOverrides());
        settings.put("bearhug.clock.virtual", "true");
        settings.put("bearhug.decision.appointments.look", "50ms");
        settings.put("bearhug.decision.appointments.lease", "2s");
        return settings;
    }
}
