package io.bearhug.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.local.demo.cast.Customer;
import org.junit.jupiter.api.Test;

/** Who may only look at how decisions come about sees nobody's name or address. */
@InTheConsole
class Masking_IT {

    private final Console console;

    Masking_IT(Console console) {
        this.console = console;
    }

    @Test
    void a_viewer_sees_that_names_are_hidden_and_an_agent_sees_them() {
        Customer mara = console.house().customer("Mara");
        String who = "/persons/" + mara.personId() + "?tab=who";

        try (Tab viewer = console.as(Role.VIEWER);
                Tab agent = console.as(Role.AGENT)) {
            viewer.shows(who);
            viewer.says("Hidden from your role");
            agent.shows(who);
            agent.says(mara.email());

            assertThat(viewer.page().content()).doesNotContain(mara.email());
            assertThat(viewer.button("Send again")).hasCount(0);
        }
    }
}
