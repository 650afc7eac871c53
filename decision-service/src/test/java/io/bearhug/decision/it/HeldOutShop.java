package io.bearhug.decision.it;

import io.bearhug.decision.Catalogues;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;

/** The shop, where marketing leaves every other person alone. */
public final class HeldOutShop implements QuarkusTestProfile {

    private final Shop shop = new Shop();

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(HeldOutCatalogue.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return shop.getConfigOverrides();
    }

    /** The catalogue of the tests with its holdout. */
    @Alternative
    @ApplicationScoped
    public static class HeldOutCatalogue extends Shop.FixedCatalogue {

        HeldOutCatalogue() {
            super(Catalogues.of(Catalogues.SHOP + "  holdout: { share: 0.5, salt: reports }\n"));
        }
    }
}
