package io.bearhug.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/track, identity-service",
        "/v1/batch, identity-service",
        "/v1/persons, identity-service",
        "/v1/persons/p-1, identity-service",
        "/v1/persons/p-1/why, identity-service",
        "/v1/persons/p-1/contact-state, decision-service",
        "/v1/persons/contact-state, identity-service",
        "/v1/self/links, identity-service",
        "/v1/contexts/query, context-service",
        "/v1/contexts/p-1/stream, context-service",
        "/v1/decisions, decision-service",
        "/v1/decisions/d-1/replay, decision-service",
        "/v1/catalogue/drafts/demo, decision-service",
        "/v1/reports/people, decision-service",
        "/v1/deliveries, delivery-service",
        "/v1/inbox/stream, delivery-service",
        "/v1/push-subscriptions, delivery-service",
        "/u/abc, delivery-service",
        "/console, delivery-service",
        "/console/app.js, delivery-service",
    })
    void a_listed_path_goes_to_its_service(String path, String service) {
        assertThat(Routes.serviceFor(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/v1",
                "/v1/",
                "/v1/unknown",
                "/v1/tracking",
                "/q/metrics",
                "/q/health",
                "/test/clock",
                "/consoles",
                "/v1/persons/../../q/metrics",
                "/v1/persons/..",
                "/v1/persons/./x",
                "/v1/persons/%2e%2e/x",
                "/v1/persons/%2E%2E/x",
                "/v1/persons/a%2fb",
                "/v1/persons/a%5Cb",
                "/v1//persons",
                "/v1/persons;x=/q/metrics",
                "/v1/persons\\x",
            })
    void any_other_path_goes_nowhere(String path) {
        assertThat(Routes.serviceFor(path)).isEmpty();
    }

    @Test
    void rows_and_files_may_be_larger_than_other_bodies() {
        assertThat(Routes.largestBody("/v1/batch")).isEqualTo(1_048_576);
        assertThat(Routes.largestBody("/v1/items")).isEqualTo(67_108_864);
        assertThat(Routes.largestBody("/v1/imports/i-1")).isEqualTo(67_108_864);
        assertThat(Routes.largestBody("/v1/itemsy")).isEqualTo(1_048_576);
    }
}
