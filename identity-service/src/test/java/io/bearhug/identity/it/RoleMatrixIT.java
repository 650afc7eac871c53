package io.bearhug.identity.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what, for every route and every role. */
@QuarkusTest
@RealServers
class RoleMatrixIT {

    private static final Set<String> READERS = Set.of("viewer", "marketer", "approver", "agent", "admin");
    private static final Set<String> SENDERS = Set.of("channel", "service", "admin");
    private static final Set<String> EVERYBODY =
            Set.of("viewer", "marketer", "approver", "agent", "admin", "channel", "service");

    private record Route(String method, String path, Set<String> may) {}

    private static final List<Route> ROUTES = Stream.concat(
                    Stream.of("identify", "track", "page", "screen", "group", "alias", "batch")
                            .map(call -> new Route("POST", "/v1/" + call, SENDERS)),
                    Stream.of(
                            new Route("GET", "/v1/sources", Set.of("admin")),
                            new Route("POST", "/v1/sources", Set.of("admin")),
                            new Route("GET", "/v1/sources/none", Set.of("admin")),
                            new Route("PUT", "/v1/sources/none", Set.of("admin")),
                            new Route("POST", "/v1/sources/none/keys", Set.of("admin")),
                            new Route("DELETE", "/v1/sources/none/keys/none", Set.of("admin")),
                            new Route("GET", "/v1/sources/none/changes", Set.of("admin")),
                            new Route("GET", "/v1/sources/none/tracking-plan", Set.of("admin")),
                            new Route("PUT", "/v1/sources/none/tracking-plan", Set.of("admin")),
                            new Route("GET", "/v1/sources/none/rejects", Set.of("admin")),
                            new Route("POST", "/v1/sources/none/rejects/replay", Set.of("admin")),
                            new Route("GET", "/v1/identity/export/persons?after=x", Set.of("admin")),
                            new Route("GET", "/v1/imports", Set.of("admin")),
                            new Route("POST", "/v1/imports", Set.of("admin")),
                            new Route("GET", "/v1/imports/none", Set.of("admin")),
                            new Route("PUT", "/v1/imports/none/rows", Set.of("admin")),
                            new Route("GET", "/v1/imports/none/errors", Set.of("admin")),
                            new Route("POST", "/v1/imports/none/cancel", Set.of("admin")),
                            new Route("GET", "/v1/persons", READERS),
                            new Route("POST", "/v1/persons/search", READERS),
                            new Route("POST", "/v1/persons/find", READERS),
                            new Route("GET", "/v1/persons/none", READERS),
                            new Route("GET", "/v1/persons/none/why", Set.of("agent", "admin")),
                            new Route("PUT", "/v1/persons/none/consents", Set.of("admin")),
                            new Route("GET", "/v1/persons/none/consents/history", READERS),
                            new Route("DELETE", "/v1/persons/none", Set.of("admin")),
                            new Route("GET", "/v1/persons/none/export", Set.of("agent", "admin")),
                            new Route("GET", "/v1/erasures", Set.of("admin")),
                            new Route("GET", "/v1/erasures/none", Set.of("admin")),
                            new Route("POST", "/v1/self/links", Set.of("channel", "admin")),
                            new Route("GET", "/v1/self", Set.of()),
                            new Route("DELETE", "/v1/self", Set.of()),
                            new Route("PUT", "/v1/self/consents", Set.of()),
                            new Route("PUT", "/v1/self/pause", Set.of()),
                            new Route("PUT", "/v1/self/wishes", Set.of()),
                            new Route("POST", "/v1/self/corrections", Set.of()),
                            new Route("GET", "/v1/persons/none/lineage", Set.of("agent", "admin")),
                            new Route("POST", "/v1/persons/none/unmerge", Set.of("admin")),
                            new Route("POST", "/v1/identity/facts", Set.of("admin")),
                            new Route("POST", "/v1/identity/was", Set.of("agent", "admin")),
                            new Route("GET", "/v1/identity/reviews", Set.of("agent", "admin")),
                            new Route("POST", "/v1/identity/likely-matches/searches", Set.of("admin")),
                            new Route("GET", "/v1/identity/likely-matches/searches/none", Set.of("agent", "admin")),
                            new Route("GET", "/v1/identity/likely-matches", Set.of("agent", "admin")),
                            new Route("POST", "/v1/identity/likely-matches/none", Set.of("admin")),
                            new Route("POST", "/v1/identity/reviews/none/close", Set.of("admin"))))
            .toList();

    @Test
    void each_role_may_what_the_table_says_and_nobody_else() {
        for (Route route : ROUTES) {
            assertThat(call(route, "")).as("nobody %s", route).isEqualTo(401);
            for (String role : EVERYBODY) {
                int status = call(route, token(role));
                if (route.may().contains(role)) {
                    assertThat(status).as("%s %s", role, route).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s %s", role, route).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void a_write_key_opens_nothing_but_the_front_door() {
        String key = Api.source("server");
        ROUTES.stream().filter(route -> !route.may().equals(SENDERS)).forEach(route -> assertThat(Api.with(key)
                        .body(Map.of())
                        .request(route.method(), route.path())
                        .statusCode())
                .as("%s", route)
                .isEqualTo(403));
    }

    private static int call(Route route, String token) {
        var request = given().contentType("application/json").body(Map.of());
        return (token.isEmpty() ? request : request.auth().oauth2(token))
                .request(route.method(), route.path())
                .statusCode();
    }

    private static String token(String role) {
        return switch (role) {
            case "channel" -> Tokens.forClient("channel");
            case "service" -> Tokens.forClient("delivery-service");
            default -> Tokens.forUser(role);
        };
    }
}
