package io.bearhug.delivery.it;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as stories run it: a clock that can be moved, and little patience. */
public final class InStories implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("bearhug.clock.virtual", "true"),
                Map.entry("bearhug.secret", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
                Map.entry("bearhug.public.url", "https://bearhug.example"),
                Map.entry("bearhug.delivery.deadline", "2s"),
                Map.entry("bearhug.delivery.reason-deadline", "1s"),
                Map.entry("bearhug.delivery.lease", "5s"),
                Map.entry("bearhug.delivery.check-lease", "3s"),
                Map.entry("bearhug.delivery.ask-again", "200ms"),
                Map.entry("bearhug.delivery.first-pause", "200ms"),
                Map.entry("bearhug.delivery.attempts", "3"),
                Map.entry("bearhug.delivery.settling", "3s"));
    }
}
