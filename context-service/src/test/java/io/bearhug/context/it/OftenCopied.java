package io.bearhug.context.it;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Copies that are made all the time. */
public final class OftenCopied implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("bearhug.context.store.copies-every", "PT0.5S");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
