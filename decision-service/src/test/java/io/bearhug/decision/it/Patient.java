package io.bearhug.decision.it;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as it is, with patience for its parts, so that no answer is degraded; what is published is what decides. */
public final class Patient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return new Shop().getConfigOverrides();
    }
}
