package io.bearhug.support.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "kafka,oidc"))
class ProblemsIT {

    @Test
    void badInputIsToldWithItsPlace() {
        isProblem(json("{\"at\":\"soon\"}").post("/v1/tests/body").then(), 400, "invalid-input")
                .body("errors[0].pointer", equalTo("/at"));
        isProblem(json("{\"count\":-1}").post("/v1/tests/body").then(), 400, "invalid-input")
                .body("errors[0].detail", equalTo("expected zero or more"));
        isProblem(json("{\"count\":").post("/v1/tests/body").then(), 400, "unreadable-input")
                .body("errors[0].line", equalTo(1));
        isProblem(json("{\"count\":1,\"count\":2}").post("/v1/tests/body").then(), 400, "unreadable-input");
        isProblem(json("{\"count\":1} x").post("/v1/tests/body").then(), 400, "unreadable-input");
        isProblem(json("[".repeat(90)).post("/v1/tests/body").then(), 400);
    }

    @Test
    void whoWeDoNotKnowIsAskedWhoTheyAre() {
        isProblem(given().get("/v1/tests/marketer").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
        isProblem(given().auth().oauth2("nonsense").get("/v1/tests/marketer").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void whoMayNotIsTold() {
        isProblem(
                given().auth()
                        .oauth2(Tokens.forUser("viewer"))
                        .get("/v1/tests/marketer")
                        .then(),
                403,
                "forbidden");
        given().auth()
                .oauth2(Tokens.forUser("marketer"))
                .get("/v1/tests/marketer")
                .then()
                .statusCode(200);
        isProblem(
                given().auth()
                        .oauth2(Tokens.forUser("marketer"))
                        .get("/v1/tests/unannotated")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void whatIsNotThereIsTold() {
        isProblem(given().get("/v1/tests/nothing").then(), 404, "not-found");
        isProblem(given().get("/nowhere").then(), 404, "not-found");
        isProblem(given().delete("/v1/tests/body").then(), 405, "method-not-allowed");
        isProblem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/v1/tests/body")
                        .then(),
                415);
        isProblem(given().accept("image/png").get("/v1/tests/number").then(), 406, "not-acceptable");
        isProblem(given().get("/v1/tests/number?n=x").then(), 404, "not-found");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        isProblem(
                json("{\"x\":\"" + "y".repeat(1_100_000) + "\"}")
                        .post("/v1/tests/body")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void theUnexpectedLeaksNothing() {
        isProblem(given().get("/v1/tests/unexpected").then(), 500, "internal")
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("secret")));
    }

    @Test
    void theUnavailableIsToldWhenToComeBack() {
        isProblem(given().get("/v1/tests/unavailable").then(), 503, "unavailable")
                .header("Retry-After", "7");
    }

    @Test
    void theClockMovesForward() {
        json("{\"now\":\"2099-01-01T00:00:00Z\"}")
                .put("/test/clock")
                .then()
                .statusCode(200)
                .body("now", startsWith("2099-01-01T00:00:0"));
        given().get("/test/clock").then().statusCode(200).body("now", startsWith("2099-01-01T00:"));
        json("{\"ahead\":\"PT1H\"}")
                .put("/test/clock")
                .then()
                .statusCode(200)
                .body("now", startsWith("2099-01-01T00:"));
        isProblem(json("{}").put("/test/clock").then(), 400, "invalid-input");
        isProblem(json("{\"ahead\":\"soon\"}").put("/test/clock").then(), 400, "invalid-input");
    }

    @Test
    void healthMetricsAndDescriptionAreOpen() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/openapi?format=json").then().statusCode(200);
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    @CanIgnoreReturnValue
    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String slug) {
        return isProblem(response, status).body("type", equalTo("urn:bearhug:problem:" + slug));
    }

    @CanIgnoreReturnValue
    private static ValidatableResponse isProblem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body(not(containsString("bearhug.support")));
    }
}
