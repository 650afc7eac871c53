package io.bearhug.delivery.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.local.testing.BackingServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in at the console with a real Keycloak, and what a session is worth. */
@QuarkusTest
@TestProfile(InStories.class)
@WithTestResource(
        value = BackingServers.class,
        initArgs = {
            @ResourceArg(name = "servers", value = "postgres,kafka,oidc,mail"),
            @ResourceArg(name = "client", value = "delivery-service")
        })
@WithTestResource(Peers.class)
class ConsoleIT {

    @Inject
    Pool pool;

    @TestHTTPResource("/")
    URI root;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(root);
    }

    @Test
    void who_signs_in_lands_where_they_wanted_to_go() {
        var landed = browser.signIn("marketer", "/console/live?kind=decision");

        assertThat(landed.uri().getPath()).isEqualTo("/console/live");
        assertThat(browser.ask("/console/api/session").body())
                .isEqualTo("{\"name\":\"marketer\",\"roles\":[\"marketer\"]}");
    }

    @Test
    void nobody_is_sent_to_another_host() {
        assertThat(browser.signIn("viewer", "https://evil.example/").uri().getPath())
                .isEqualTo("/console/");
        assertThat(browser.open("/console/login?to=//evil.example").uri().getHost())
                .isEqualTo(root.getHost());
    }

    @Test
    void without_a_session_code_is_told_and_not_led_away() {
        assertThat(browser.ask("/console/api/session").statusCode()).isEqualTo(499);
        assertThat(browser.ask("/console/api/v1/deliveries").statusCode()).isEqualTo(499);
    }

    @Test
    void no_token_reaches_the_browser() {
        browser.signIn("marketer", "/console/");

        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getPath()).isEqualTo("/console");
                    assertThat(cookie.getValue()).hasSizeLessThan(60);
                });
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getPath().startsWith("/console"))
                .extracting(HttpCookie::getValue)
                .noneMatch(value -> value.contains("eyJ"));
    }

    @Test
    void the_store_alone_opens_nothing() {
        browser.signIn("marketer", "/console/");

        var rows = pool.query("SELECT name, encode(sealed, 'escape') AS sealed FROM console_session")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));

        var cookie = browser.cookies().stream()
                .filter(it -> it.getName().startsWith("q_session"))
                .findFirst()
                .orElseThrow();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getString("name")).isNotEqualTo(cookie.getValue());
            assertThat(row.getString("sealed")).doesNotContain("eyJ");
        });
    }

    @Test
    void a_session_whose_row_is_gone_is_no_session() {
        browser.signIn("marketer", "/console/");
        assertThat(browser.ask("/console/api/session").statusCode()).isEqualTo(200);

        var _ = pool.query("DELETE FROM console_session").execute().await().atMost(Duration.ofSeconds(10));

        assertThat(browser.ask("/console/api/session").statusCode()).isIn(401, 499);
        assertThat(browser.open("/console/login").uri().getPath()).isEqualTo("/console/");
    }

    @Test
    void questions_are_asked_in_the_persons_name() {
        browser.signIn("viewer", "/console/");

        assertThat(browser.ask("/console/api/v1/deliveries").statusCode()).isEqualTo(200);
        assertThat(browser.ask("/console/api/v1/deliveries/activity").body()).contains("oldestOverdueSeconds");
        assertThat(browser.ask("/console/api/v1/deliveries/no-such").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_the_console_does_not_ask_is_not_passed_on() {
        browser.signIn("admin", "/console/");

        assertThat(browser.ask("/console/api/v1/sources").statusCode()).isEqualTo(404);
        assertThat(browser.ask("/console/api/v1/deliveries/..%2f..%2fq%2fmetrics")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void other_pages_cannot_ask_with_our_session() {
        browser.signIn("admin", "/console/");

        assertThat(browser.open("/console/api/v1/deliveries").statusCode()).isEqualTo(403);
    }

    @Test
    void a_service_that_is_away_is_said_in_words() {
        browser.signIn("viewer", "/console/");

        var answer = browser.ask("/console/api/v1/contexts/p-1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("context-service");
        assertThat(browser.ask("/console/api/parts").body()).contains("\"name\":\"delivery-service\",\"up\":true");
    }

    @Test
    void who_signs_out_is_out() {
        browser.signIn("viewer", "/console/");

        var _ = browser.open("/console/logout");

        assertThat(browser.ask("/console/api/session").statusCode()).isEqualTo(499);
    }

    @Test
    void pages_allow_nothing_but_what_is_ours() {
        var page = browser.open("/console/actions/tee-tip");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
