package io.bearhug.delivery.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/persons/p-1, IDENTITY",
        "GET, /v1/persons/p-1/contact-state, DECISION",
        "POST, /v1/persons/search, IDENTITY",
        "POST, /v1/persons/find, IDENTITY",
        "GET, /v1/contexts/p-1, CONTEXT",
        "GET, /v1/contexts/p-1/events, CONTEXT",
        "GET, /v1/contexts/activity, CONTEXT",
        "GET, /v1/decisions, DECISION",
        "POST, /v1/decisions/d-1/replay, DECISION",
        "GET, /v1/reports/underserved, DECISION",
        "GET, /v1/simulations, DECISION",
        "POST, /v1/simulations, DECISION",
        "GET, /v1/simulations/s-1, DECISION",
        "GET, /v1/simulations/s-1/people-with-nothing, DECISION",
        "POST, /v1/evaluations, DECISION",
        "GET, /v1/evaluations/e-1, DECISION",
        "GET, /v1/catalogue, DECISION",
        "GET, /v1/catalogue/drafts/summer/diff, DECISION",
        "PUT, /v1/catalogue/drafts/summer, DECISION",
        "POST, /v1/catalogue/drafts/summer/publish, DECISION",
        "POST, /v1/catalogue/versions/v3/rollback, DECISION",
        "GET, /v1/deliveries/d, DELIVERY",
    })
    void questions_of_the_screens_find_their_service(String method, String path, Destination service) {
        assertThat(Destination.of(method, path)).contains(service);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /v1/persons/p-1",
        "GET, /v1/sources",
        "POST, /v1/decisions",
        "POST, /v1/identity/facts",
        "PUT, /v1/persons/p-1/consents",
        "GET, /v1/persons/p-1/why",
        "GET, /q/metrics",
        "POST, /v1/track",
        "DELETE, /v1/simulations/s-1",
        "POST, /v1/simulations/s-1",
        "GET, /v1/evaluations/e-1/people-with-nothing",
    })
    void everything_else_goes_nowhere(String method, String path) {
        assertThat(Destination.of(method, path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/persons/../sources",
                "/v1/persons/%2e%2e/x",
                "/v1/persons/a%2fb",
                "/v1/persons//x",
                "/v1/persons/a;b",
                "/v1/deliveries/%5c"
            })
    void what_could_be_read_as_another_path_goes_nowhere(String path) {
        assertThat(Destination.of("GET", path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/console//evil.example",
                "/console/login?to=/console/",
                "/console/logout",
                "/console/api/session",
                "/v1/track",
                "/console/\r\nX: y",
                "javascript:alert(1)"
            })
    void nobody_lands_elsewhere(String wanted) {
        assertThat(Landing.at(wanted)).isEqualTo("/console/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/live?kind=decision&q=a%20b", "/console/decisions/d-1"})
    void people_land_where_they_wanted(String wanted) {
        assertThat(Landing.at(wanted)).isEqualTo(wanted);
    }
}
