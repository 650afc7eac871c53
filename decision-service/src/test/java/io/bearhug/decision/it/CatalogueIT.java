package io.bearhug.decision.it;

import static io.bearhug.decision.it.Callers.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.items.Items;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.bearhug.support.catalogue.LiveCatalogue;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The life of the catalogue over HTTP, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "client", value = "decision-service"))
class CatalogueIT {

    private static final Path DEMO = Path.of("../demo/catalogue");

    private final String id = "x" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    CurrentCatalogue current;

    @Inject
    LiveCatalogue topic;

    @Inject
    Items items;

    private String action(String more) {
        return """
                placements: [ { id: %1$s-place, channel: web, accepts: [tile] } ]
                actions:
                  - id: %1$s
                    treatments: [ { id: %1$s-web, placement: %1$s-place, form: tile, blocks: [ { type: headline, text: Hi } ] } ]
                """.formatted(id) + more.indent(4);
    }

    private static ValidatableResponse write(String draft, String who, String bundle) {
        return given().auth()
                .oauth2(Tokens.forUser(who))
                .contentType("application/yaml")
                .body(bundle.getBytes(StandardCharsets.UTF_8))
                .put("/v1/catalogue/drafts/" + draft)
                .then();
    }

    private static ValidatableResponse step(String draft, String verb, String who) {
        return given().auth()
                .oauth2(Tokens.forUser(who))
                .post("/v1/catalogue/drafts/" + draft + "/" + verb)
                .then();
    }

    private ValidatableResponse reject(Object body) {
        return given().auth()
                .oauth2(Tokens.forUser("approver"))
                .contentType("application/json")
                .body(body)
                .post("/v1/catalogue/drafts/" + id + "/reject")
                .then();
    }

    private static ValidatableResponse get(String path, String who) {
        return given().auth().oauth2(Tokens.forUser(who)).get(path).then();
    }

    private static String publish(String draft, String bundle) {
        write(draft, "marketer", bundle).statusCode(200);
        step(draft, "submit", "marketer").statusCode(200);
        step(draft, "approve", "approver").statusCode(200);
        return step(draft, "publish", "approver").statusCode(200).extract().path("version");
    }

    @Test
    void fromDraftToInForceWithASecondPairOfEyes() {
        write(id, "marketer", action("cost: 0.5"))
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("authors", hasItem("marketer"))
                .body("warnings", hasSize(0))
                .body("summary.added", hasItem("action/" + id));
        get("/v1/catalogue/drafts/" + id + "/diff", "viewer").statusCode(200).body("added", hasItem("action/" + id));
        step(id, "approve", "approver").statusCode(409).body("detail", containsString("must be submitted"));
        step(id, "submit", "marketer").statusCode(200).body("state", equalTo("submitted"));
        step(id, "approve", "approver").statusCode(200).body("approvedBy", equalTo("approver"));

        var version = step(id, "publish", "approver")
                .statusCode(200)
                .body("because", equalTo("draft " + id))
                .extract()
                .<String>path("version");

        assertThat(current.current().actions()).as("in force here at once").containsKey(id);
        until("the other services hear of it", () -> topic.current().actions().containsKey(id));
        get("/v1/catalogue", "viewer")
                .statusCode(200)
                .body("version", equalTo(current.current().catalogue().version()));
        get("/v1/catalogue/versions", "viewer").statusCode(200).body("items.version", hasItem(version));
        get("/v1/catalogue/drafts/" + id, "viewer")
                .body("state", equalTo("published"))
                .body("publishedAs", equalTo(version));
        step(id, "publish", "approver").statusCode(409);
    }

    @Test
    void nobodyApprovesTheirOwn() {
        write(id, "approver", action("")).statusCode(200);
        step(id, "submit", "approver").statusCode(200);

        step(id, "approve", "approver").statusCode(403).contentType("application/problem+json");
        step(id, "approve", "marketer").statusCode(403);
        step(id, "reject", "approver").statusCode(200).body("state", equalTo("draft"));
    }

    @Test
    void whoSendsADraftBackCanSayWhy() {
        write(id, "marketer", action("")).statusCode(200);
        step(id, "submit", "marketer").statusCode(200);

        reject(List.of("no", "object")).statusCode(400);
        reject(Map.of("comment", "x".repeat(2_001))).statusCode(400).body("errors[0].pointer", equalTo("/comment"));
        reject(Map.of("comment", " Too loud. "))
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("remark.text", equalTo("Too loud."))
                .body("remark.by", equalTo("approver"));

        write(id, "marketer", action("cost: 0.5")).statusCode(200);
        get("/v1/catalogue/drafts/" + id, "marketer").body("remark.text", equalTo("Too loud."));
        step(id, "submit", "marketer").statusCode(200).body("remark", nullValue());
    }

    @Test
    void listsEveryProblemWithItsPlace() {
        write(id, "marketer", action("colour: red\nserves: nothing"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasSize(2))
                .body("errors[0].line", equalTo(5))
                .body("errors[0].column", equalTo(5))
                .body("errors[0].pointer", equalTo("/actions/0/colour"))
                .body("errors[1].detail", containsString("there is no need 'nothing'"));
        get("/v1/catalogue/drafts/" + id, "viewer").statusCode(404);
    }

    @Test
    void whatWasApprovedIsCheckedAgainWhenItIsPublished() {
        publish(id, action(""));
        var second = id + "-after";
        write(second, "marketer", "actions: [ { id: " + id + ", excludes: [" + id + "-gone] } ]")
                .statusCode(422);
        write(second, "marketer", action("cost: 0.7")).statusCode(200);
        step(second, "submit", "marketer").statusCode(200);
        step(second, "approve", "approver").statusCode(200);

        publish(id + "-meanwhile", "needs: [ { id: " + id + "-need } ]");

        step(second, "publish", "approver").statusCode(200);
        assertThat(current.current().catalogue().needs()).containsKey(id + "-need");
        assertThat(current.current().catalogue().actions().get(id))
                .satisfies(it -> assertThat(it.cost()).isEqualTo(0.7));
    }

    @Test
    void rollsBackToAnEarlierVersionAsANewOne() {
        var before = publish(id, action(""));
        publish(id + "-2", "remove: { actions: [" + id + "] }");
        assertThat(current.current().actions()).doesNotContainKey(id);

        var after = given().auth()
                .oauth2(Tokens.forUser("approver"))
                .post("/v1/catalogue/versions/" + before + "/rollback")
                .then()
                .statusCode(200)
                .body("because", equalTo("back to " + before))
                .extract()
                .<String>path("version");

        assertThat(after).isNotEqualTo(before);
        assertThat(current.current().actions()).containsKey(id);
        until("the other services hear of it", () -> topic.current().version().equals(after));
    }

    @Test
    void publishesTheDemoAndExportsWhatCanBeReadAgain() throws IOException {
        try (var files = Files.list(DEMO)) {
            var bundle = files.filter(it -> it.toString().endsWith(".yaml"))
                    .sorted()
                    .map(CatalogueIT::text)
                    .collect(Collectors.joining("\n---\n"));
            publish(id, bundle);
        }
        var yaml = given().auth()
                .oauth2(Tokens.forUser("viewer"))
                .accept("application/yaml")
                .get("/v1/catalogue")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        write(id + "-again", "marketer", yaml)
                .statusCode(200)
                .body("summary.changed", hasSize(0))
                .body("summary.added", hasSize(0));
    }

    @Test
    void takesItemsAndListsLinesItCannotRead() throws IOException {
        given().auth()
                .oauth2(Tokens.forUser("admin"))
                .contentType("application/x-ndjson")
                .body((Files.readString(DEMO.resolve("items.ndjson")) + "{\"name\": \"nothing\"}\n")
                        .getBytes(StandardCharsets.UTF_8))
                .put("/v1/items")
                .then()
                .statusCode(200)
                .body("taken", greaterThan(10))
                .body("rejected", hasSize(1));

        assertThat(items.find("tee-01"))
                .hasValueSatisfying(it -> assertThat(it.category()).isEqualTo("t-shirts"));
        get("/v1/items?limit=2", "viewer")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", equalTo("case-02"));
    }

    @Test
    void isClosedToOthers() {
        given().get("/v1/catalogue").then().statusCode(401);
        write(id, "viewer", action("")).statusCode(403);
        write(id, "agent", action("")).statusCode(403);
        step(id, "publish", "admin").statusCode(403);
        step(id, "submit", "marketer").statusCode(404);
        write(id, "marketer", "actions: [").statusCode(422).body("errors[0].line", equalTo(1));
        write(id, "marketer", "").statusCode(400);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
