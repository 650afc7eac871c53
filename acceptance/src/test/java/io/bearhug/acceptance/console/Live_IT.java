package io.bearhug.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The stream never moves under the pointer. */
@InTheConsole
class Live_IT {

    private final Console console;

    Live_IT(Console console) {
        this.console = console;
    }

    @Test
    void a_decision_waits_while_somebody_points_at_the_list_and_appears_when_asked_for() {
        Customer olga = console.house().customer("Olga");
        String first = olga.visits(Channel.WEB).signsIn().sees(WEB_HOME).decisionId();
        try (Tab tab = console.as(Role.MARKETER)) {
            tab.shows("/live?kind=decision");
            assertThat(tab.main().locator("a[href$='" + first + "']")).isVisible();
            Locator row = tab.main().locator("[data-row]").first();
            row.hover();
            tab.says("Held still while you look.");
            String before = String.valueOf(row.getAttribute("href"));
            double top = row.boundingBox().y;

            String decision = olga.visits(Channel.WEB).signsIn().sees(WEB_HOME).decisionId();
            Locator show = tab.main().getByText(Pattern.compile("Show [0-9]+ new row"));
            assertThat(show).isVisible();

            assertThat(row).hasAttribute("href", before);
            assertThat(row.boundingBox().y).isEqualTo(top);
            show.click();
            assertThat(tab.main().locator("a[href$='" + decision + "']")).isVisible();
        }
    }
}
