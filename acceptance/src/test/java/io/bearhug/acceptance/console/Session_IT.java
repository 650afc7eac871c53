package io.bearhug.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in and out, and what the browser is given. */
@InTheConsole
class Session_IT {

    private static final int FIRST_LOAD_BYTES = 300_000;

    private final Console console;

    Session_IT(Console console) {
        this.console = console;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/simulations"})
    void the_first_load_is_small_and_hands_no_token_to_scripts(String path) {
        try (Tab tab = console.asStranger()) {
            tab.open(path);
            tab.logsIn(Role.MARKETER);

            Object bytes = tab.page().evaluate("""
                    () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                      .map((it) => it.transferSize).reduce((sum, size) => sum + size, 0)""");
            Object kept = tab.page().evaluate("""
                    () => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)""");

            assertThat(((Number) bytes).intValue()).isBetween(1, FIRST_LOAD_BYTES);
            assertThat(kept).asString().doesNotContain("eyJ", "q_session", "token");
        }
    }

    @Test
    void logging_out_ends_the_session() {
        try (Tab tab = console.asStranger()) {
            tab.open("/");
            tab.logsIn(Role.VIEWER);

            tab.page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("viewer"))
                    .click();
            tab.page().getByText("Log out").click();
            tab.page().waitForURL(url -> !url.contains("/console/logout"));
            tab.open("/");

            assertThat(tab.page().locator("#username")).isVisible();
        }
    }
}
