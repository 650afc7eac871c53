package io.bearhug.acceptance.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every screen. */
@InTheConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Screens_IT {

    private static final int DESK = 1280;
    private static final int SMALLEST = 320;

    private final Console console;
    private final Cast cast;

    Screens_IT(Console console) {
        this.console = console;
        this.cast = Cast.of(console.house());
    }

    /** One visit for all of it: what a screen costs is its loading. */
    @ParameterizedTest
    @EnumSource
    void a_screen_is_named_accessible_and_fits_the_desk_and_the_smallest_window(ConsoleScreen screen) {
        try (Tab tab = shown(screen, ColorScheme.LIGHT)) {
            assertThat(tab.headings().count()).as("headings of the first level").isEqualTo(1);
            assertThat(tab.page().title()).endsWith(" – Bearhug").hasSizeGreaterThan(" – Bearhug".length());
            assertThat(tab.refusals()).isEmpty();
            tab.isPictured(screen.fileName() + "-" + DESK);
            assertThat(tab.accessibilityFaults()).isEmpty();

            tab.hasWidth(SMALLEST);
            tab.isPictured(screen.fileName() + "-" + SMALLEST);
            assertThat(tab.overflow()).as("pixels to scroll sideways").isZero();
            assertThat(tab.accessibilityFaults()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "NOW",
                "LIVE",
                "PERSON_TIMELINE",
                "WHY",
                "DELIVERY",
                "DRAFT",
                "PEOPLE",
                "UNDERSERVED",
                "SIMULATIONS",
                "SIMULATION",
                "EVALUATION"
            })
    void a_screen_breaks_no_guideline_in_the_dark_either(ConsoleScreen screen) {
        try (Tab tab = shown(screen, ColorScheme.DARK)) {
            assertThat(tab.accessibilityFaults()).isEmpty();
            tab.isPictured(screen.fileName() + "-" + DESK + "-dark");
        }
    }

    private Tab shown(ConsoleScreen screen, ColorScheme light) {
        Tab tab = console.as(screen.role());
        tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        tab.hasWidth(DESK);
        tab.shows(screen.path(cast));
        tab.says(screen.words());
        return tab;
    }
}
