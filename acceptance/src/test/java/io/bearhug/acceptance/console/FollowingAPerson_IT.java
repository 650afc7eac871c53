package io.bearhug.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a name to what happened, why, and the words that were sent. */
@InTheConsole
class FollowingAPerson_IT {

    private final Console console;

    FollowingAPerson_IT(Console console) {
        this.console = console;
    }

    @Test
    void a_marketer_searches_somebody_and_sees_the_decision_its_reasons_and_the_mail() {
        Cast cast = Cast.of(console.house());
        try (Tab tab = console.as(Role.MARKETER)) {
            tab.shows("/");
            tab.searchBox().fill(cast.mara().email());
            tab.searchBox().press("Enter");
            tab.page().waitForURL(Pattern.compile("/persons/"));
            tab.isShown();

            tab.main().locator("a[href$='" + cast.decision() + "']").first().click();
            tab.says("From all candidates to the answer");
            tab.says("Because you looked at");

            tab.page().goBack();
            tab.main().locator("a[href$='" + cast.delivery() + "']").first().click();
            tab.says("The message as it was sent");
            assertThat(tab.main()).containsText("Handed over");
        }
    }

    @Test
    void the_same_goes_without_a_mouse() {
        Cast cast = Cast.of(console.house());
        try (Tab tab = console.as(Role.AGENT)) {
            tab.shows("/");
            var keys = tab.page().keyboard();
            keys.press("/");
            keys.type(cast.mara().userId());
            keys.press("Enter");
            tab.page().waitForURL(Pattern.compile("/persons/"));
            tab.says("Product Viewed");

            keys.press("j");
            keys.press("j");
            keys.press("k");
            assertThat(tab.main().locator("[data-row]").first()).isFocused();
            keys.press("?");
            assertThat(tab.page().getByText("Next and previous row of a list")).isVisible();
            keys.press("Escape");
            assertThat(tab.page().getByText("Next and previous row of a list")).hasCount(0);
        }
    }
}
