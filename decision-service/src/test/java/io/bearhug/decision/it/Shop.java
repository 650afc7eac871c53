package io.bearhug.decision.it;

import io.bearhug.decision.Catalogues;
import io.bearhug.decision.arbitration.CatalogueVersions;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.Items;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the service with the catalogue of the tests, without anybody having to publish it. */
public final class Shop implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FixedCatalogue.class);
    }

    /** What is decided is asked here, not how quiet the machine is: patience with the other parts, so that no answer is degraded. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("bearhug.decision.context.timeout", "20s", "bearhug.decision.redis.timeout", "20s");
    }

    /** The catalogue of the tests. */
    @Alternative
    @ApplicationScoped
    public static class FixedCatalogue implements CurrentCatalogue, CatalogueVersions, Items {

        private final CompiledCatalogue shop;

        FixedCatalogue() {
            this(Catalogues.shop());
        }

        /** Another catalogue. */
        protected FixedCatalogue(CompiledCatalogue shop) {
            this.shop = shop;
        }

        @Override
        public CompiledCatalogue current() {
            return shop;
        }

        @Override
        public Uni<Optional<CompiledCatalogue>> version(String version) {
            return Uni.createFrom()
                    .item(Optional.of(shop)
                            .filter(it -> it.catalogue().version().equals(version)));
        }

        @Override
        public Collection<Item> all() {
            return List.of();
        }

        @Override
        public Optional<Item> find(String id) {
            return Optional.empty();
        }
    }
}
