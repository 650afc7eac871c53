package io.bearhug.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.bearhug.local.demo.cast.DemoShop.TEES;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.local.demo.cast.House;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a draft to what it would have made of what was really decided. */
@InTheConsole
class TryingADraft_IT {

    private final Console console;

    TryingADraft_IT(Console console) {
        this.console = console;
    }

    @Test
    void a_marketer_tries_a_draft_without_a_mouse_and_is_led_to_the_reasons() {
        Cast _ = Cast.of(console.house());
        String draft = House.fresh("keys");
        console.house()
                .marketer()
                .writes(draft, "remove: { actions: [" + TEES + "] }")
                .mustBe(200);
        try (Tab tab = console.as(Role.MARKETER)) {
            tab.shows("/drafts/" + draft);
            var keys = tab.page().keyboard();
            tab.tabsTo(tab.link("Try it on recorded decisions"));
            keys.press("Enter");
            tab.page().waitForURL(Pattern.compile("/simulations\\?by="));
            tab.isShown();
            tab.tabsTo(tab.button("Start"));
            keys.press("Enter");
            tab.page().waitForURL(Pattern.compile("/simulations/[0-9a-f-]{36}"));
            tab.says("decisions would have come out otherwise");
            String result = tab.page().url();

            tab.tabsTo(tab.main().locator("a[href*='/decisions/'][data-row]").first());
            keys.press("Enter");
            tab.says("From all candidates to the answer");

            var _ = tab.page().navigate(result);
            tab.says("decisions would have come out otherwise");
        }
    }

    @Test
    void a_viewer_sees_how_people_fare_and_may_start_nothing() {
        Cast cast = Cast.of(console.house());
        try (Tab tab = console.as(Role.VIEWER)) {
            tab.shows("/");
            var keys = tab.page().keyboard();
            tab.tabsTo(tab.page().locator("nav#screens a[href$='/people']"));
            keys.press("Enter");
            tab.page().waitForURL(Pattern.compile("/people$"));
            tab.says("Satisfaction");
            tab.tabsTo(tab.link("Last 90 days"));
            keys.press("Enter");
            tab.page().waitForURL(Pattern.compile("days=90"));
            tab.says("Value of silence");

            tab.shows("/simulations");
            tab.says("Marketers, approvers and administrators can start one.");
            assertThat(tab.button("Start")).hasCount(0);
            tab.shows("/simulations/" + cast.simulation());
            tab.says("What these figures do not say");
            assertThat(tab.page().content()).doesNotContain(cast.mara().email());
        }
    }
}
