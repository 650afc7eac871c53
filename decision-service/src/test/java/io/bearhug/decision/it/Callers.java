package io.bearhug.decision.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.local.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Those who call the service, and what they do with its answers. */
final class Callers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Callers() {}

    /** A channel of the organisation, such as the web shop. */
    static RequestSpecification channel() {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.forClient("channel"));
    }

    /** Somebody of the organisation, by role. */
    static RequestSpecification as(String user) {
        return given().contentType(ContentType.JSON).auth().oauth2(Tokens.forUser(user));
    }

    /** Which decision an answer is. */
    static String id(ValidatableResponse answer) {
        return answer.extract().path("decisionId");
    }

    /** What the answer says. */
    static JsonPath json(ValidatableResponse answer) {
        return answer.extract().jsonPath();
    }

    /** Waits until it holds. */
    static void until(String what, BooleanSupplier holds) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
