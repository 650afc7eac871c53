package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.as;
import static io.bearhug.decision.it.Callers.channel;
import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.decision.People;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody nobody else in these tests is, and what the shop asks about them. */
final class Visitor {

    private final String name = "u" + UUID.randomUUID();

    /** Their user id. */
    String name() {
        return name;
    }

    /** Their person id. */
    String personId() {
        return "p-" + name;
    }

    /** Somebody who looks for a T-shirt and has agreed to recommendations. */
    People looking() {
        return People.called(name).agrees("recommendations").needs("t-shirt", 0.7);
    }

    /** From now on context-service knows this of them. */
    void isKnownAs(People person) {
        try {
            given().baseUri(ConfigProvider.getConfig().getValue("bearhug.url.context", String.class))
                    .body(Json.mapper().writeValueAsBytes(person.context()))
                    .put("/people/" + name)
                    .then()
                    .statusCode(204);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A question about them, as the shop would ask it. */
    Map<String, Object> question(String requestId, String... placements) {
        return Map.of(
                "requestId", requestId + name,
                "identifiers", List.of(Map.of("namespace", "user_id", "value", name)),
                "channel", "web",
                "placements", Arrays.asList(placements),
                "context", Map.of("locale", "en", "timezone", "Europe/Berlin"));
    }

    /** What the shop is answered. */
    ValidatableResponse ask(String requestId, String... placements) {
        return channel()
                .body(question(requestId, placements))
                .post("/v1/decisions")
                .then();
    }

    /** The decisions listed for them. */
    List<Object> decisions() {
        return as("viewer")
                .get("/v1/decisions?person=" + personId())
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** The log knows a person's fragments as soon as it has read the decision. */
    ValidatableResponse contactState() {
        until("a decision is listed", () -> !decisions().isEmpty());
        return as("viewer")
                .get("/v1/persons/" + personId() + "/contact-state")
                .then()
                .statusCode(200);
    }
}
