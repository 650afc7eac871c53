package io.bearhug.context.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.bearhug.context.notes.CurrentLens;
import io.bearhug.local.testing.BackingServers;
import io.bearhug.local.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those see who look on: one person's days, and how much arrives. */
@QuarkusTest
@WithTestResource(value = BackingServers.class, initArgs = @ResourceArg(name = "servers", value = "redis,kafka,oidc"))
class LookingOnIT {

    private static final Map<String, Object> TEE = Map.of("category", "t-shirts", "name", "Plain tee");

    @Inject
    World world;

    @Inject
    CurrentLens lens;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final String person = "p-" + test;
    private final String laptop = "anonymous_id:laptop-" + test;
    private final String tablet = "anonymous_id:tablet-" + test;

    @BeforeEach
    void theCatalogueIsThere() {
        var _ = World.eventually(() -> lens.current().catalogue().needs(), needs -> !needs.isEmpty());
    }

    @Test
    void aPersonsDaysAreToldNewestFirstAcrossDevices() {
        world.send(world.event(laptop, "m1" + test, "Product Viewed", TEE, Duration.ofMinutes(3)));
        world.send(world.event(tablet, "m2" + test, "Product Added", TEE, Duration.ofMinutes(2)));
        world.send(world.event(laptop, "m3" + test, "Shipping Compared", Map.of(), Duration.ofMinutes(1)));
        world.send(world.person(person, 1, laptop, tablet));
        var _ = World.eventually(() -> names("admin", ""), names -> names.size() == 3);

        assertThat(names("admin", "")).containsExactly("Shipping Compared", "Product Added", "Product Viewed");
        var first = events("viewer", "?limit=2").statusCode(200).body("items", hasSize(2));
        String next = first.extract().path("next");
        events("viewer", "?limit=2&after=" + next)
                .statusCode(200)
                .body("items.name", equalTo(List.of("Product Viewed")))
                .body("items[0].about", equalTo("Plain tee"))
                .body("next", nullValue());
    }

    @Test
    void aPersonIsSeenByTheirIdAndMaskedForThoseWhoNeedNotKnowThem() {
        world.send(laptop, "m1" + test, "Product Viewed", TEE);
        world.send(world.person(person, 1, laptop));
        var _ = World.eventually(() -> names("admin", ""), names -> names.size() == 1);

        get("agent", "/v1/contexts/" + person)
                .statusCode(200)
                .body("personId", equalTo(person))
                .body("needs[0].id", equalTo("t-shirt"))
                .body("identifiers[0].value", equalTo("laptop-" + test));
        get("viewer", "/v1/contexts/" + person).statusCode(200).body("identifiers[0].value", equalTo("***"));
    }

    @Test
    void nobodyIsNotFoundAndPagesAreBounded() {
        get("admin", "/v1/contexts/nobody-" + test).statusCode(404);
        get("admin", "/v1/contexts/nobody-" + test + "/events").statusCode(404);
        get("admin", "/v1/contexts/%00").statusCode(404);
        events("admin", "?limit=0").statusCode(400).body("errors[0].pointer", equalTo("/limit"));
    }

    @Test
    void whatArrivesIsCountedByChannel() {
        world.send(laptop, "m1" + test, "Product Viewed", TEE);

        var _ = World.eventually(
                () -> get("viewer", "/v1/contexts/activity").extract().<String>path("series[0].name"),
                name -> "web".equals(name));
        get("viewer", "/v1/contexts/activity")
                .statusCode(200)
                .body("series[0].total", greaterThanOrEqualTo(1))
                .body("series[0].minutes", hasSize(60));
    }

    @Test
    void whatWasDoneLongAgoMaySettleBeforeItsAbsenceIsNoticed() {
        var ago = Duration.ofMinutes(20);
        world.send(world.event(laptop, "a" + test, "Product Added", TEE, ago));
        world.send(world.event(laptop, "b" + test, "Shipping Compared", Map.of(), ago));
        world.send(world.event(laptop, "c" + test, "Shipping Compared", Map.of(), ago));
        var _ = world.eventually(context -> context.counts().containsKey("Shipping Compared"), laptop);
        world.send(world.event(
                laptop,
                "d" + test,
                "Order Completed",
                Map.of("order_id", "o", "products", List.of(TEE)),
                ago.minusMinutes(1)));
        world.send(world.event(tablet, "e" + test, "Product Added", TEE, ago));
        world.send(world.event(tablet, "f" + test, "Shipping Compared", Map.of(), ago));
        world.send(world.event(tablet, "g" + test, "Shipping Compared", Map.of(), ago));

        var _ = World.eventually(() -> momentsOf(tablet), count -> count == 1);

        assertThat(momentsOf(laptop)).isZero();
    }

    private long momentsOf(String fragment) {
        return world.moments.stream()
                .filter(moment -> moment.fragment().equals(fragment))
                .count();
    }

    private List<String> names(String user, String query) {
        var answer = events(user, query);
        return answer.extract().statusCode() == 200 ? answer.extract().path("items.name") : List.of();
    }

    private ValidatableResponse events(String user, String query) {
        return get(user, "/v1/contexts/" + person + "/events" + query);
    }

    private static ValidatableResponse get(String user, String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.forUser(user))
                .get(path)
                .then();
    }
}
