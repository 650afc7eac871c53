package io.bearhug.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.bearhug.acceptance.suite.Drafts;
import org.junit.jupiter.api.Test;

/** From a mistake in a draft to an action in force, by two people. */
@InTheConsole
class FourEyes_IT {

    private static final String WORTH = "value: { business: 1.0, person: 1.0 }";

    private final Console console;

    FourEyes_IT(Console console) {
        this.console = console;
    }

    @Test
    void a_marketer_corrects_and_hands_in_what_only_an_approver_brings_into_force() {
        Drafts.Place place = Drafts.placeFor("walk");
        try (Tab marketer = console.as(Role.MARKETER);
                Tab approver = console.as(Role.APPROVER)) {
            marketer.shows("/drafts/" + place.draft());
            Locator editor = marketer.page().getByLabel("The draft as YAML");
            editor.fill(place.withAction(WORTH, "colour: red"));
            marketer.button("Check and save").click();
            marketer.says("Not saved: one thing is wrong.");
            marketer.says("Line 12, column");

            editor.fill(place.withAction(WORTH));
            marketer.button("Check and save").click();
            marketer.button("Hand in for approval").click();
            marketer.says("You wrote in this draft.");
            assertThat(marketer.button("Approve")).hasCount(0);

            approver.shows("/drafts/" + place.draft());
            approver.button("Approve").click();
            approver.button("Publish").click();
            approver.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByText("Publish", new Locator.GetByTextOptions().setExact(true))
                    .click();
            approver.says("It is in force now");

            marketer.shows("/actions/" + place.action());
            marketer.says("An action of a scenario");
        }
    }
}
