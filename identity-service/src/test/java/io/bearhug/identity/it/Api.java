package io.bearhug.identity.it;

import static io.restassured.RestAssured.given;

import io.bearhug.local.testing.TestServers;
import io.bearhug.local.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service as its callers see it. */
final class Api {

    private Api() {}

    static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.forUser(user)).contentType("application/json");
    }

    /** A new source's key. */
    static String source(String trust, String... origins) {
        return as("admin")
                .body(Map.of(
                        "id",
                        "s-" + TestServers.randomWord(),
                        "name",
                        "S",
                        "trust",
                        trust,
                        "origins",
                        List.of(origins)))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
    }

    static RequestSpecification with(String writeKey) {
        return given().auth().preemptive().basic(writeKey, "").contentType("application/json");
    }

    static Response send(String writeKey, String call, Map<String, ?> event) {
        return with(writeKey).body(event).post("/v1/" + call);
    }

    static Response person(String user, String namespace, String value) {
        return as(user).queryParam("namespace", namespace)
                .queryParam("value", value)
                .get("/v1/persons");
    }

    /** The person of this name as soon as there is one for whom it holds. */
    static Response person(String namespace, String value, java.util.function.Predicate<Response> holds) {
        return Eventually.get("person of " + namespace + ":" + value, () -> {
            Response found = person("admin", namespace, value);
            return found.statusCode() == 200 && holds.test(found) ? Optional.of(found) : Optional.empty();
        });
    }

    static List<String> names(Response person) {
        return person.jsonPath().getList("identifiers.value");
    }
}
