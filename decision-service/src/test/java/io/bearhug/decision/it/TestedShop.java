package io.bearhug.decision.it;

import io.bearhug.decision.Catalogues;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shop with experiments: one that runs, one that is planned, and one that was in a version before. */
public final class TestedShop implements QuarkusTestProfile {

    private static final String EXPERIMENTS = """
            experiments:
              - { id: tips, name: Fewer tips, placements: [home-hero], measure: needsMet, arms: [ { id: as-is }, { id: no-tip, without: [tee-tip] } ] }
              - { id: sides, placements: [side], measure: satisfaction, arms: [ { id: as-is }, { id: bolder, levers: { tee-tip: 1.2 } } ] }
              - { id: later, valid: { from: 2999-01-01T00:00:00Z }, measure: optOuts, arms: [ { id: as-is }, { id: no-mail, without: [basket-reminder] } ] }
            """;

    private final Shop shop = new Shop();

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TestedCatalogue.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return shop.getConfigOverrides();
    }

    /** The catalogue of the tests with its experiments. */
    @Alternative
    @ApplicationScoped
    public static class TestedCatalogue extends Shop.FixedCatalogue {

        /** A version before. */
        static final String BEFORE = "v0-before";

        private final CompiledCatalogue before = Catalogues.of(Catalogues.SHOP + EXPERIMENTS.replace("tips", "old"));

        TestedCatalogue() {
            super(Catalogues.of(Catalogues.SHOP + EXPERIMENTS));
        }

        @Override
        public Uni<Optional<CompiledCatalogue>> version(String version) {
            return version.equals(BEFORE) ? Uni.createFrom().item(Optional.of(before)) : super.version(version);
        }
    }
}
