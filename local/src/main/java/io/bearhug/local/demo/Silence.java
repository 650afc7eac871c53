package io.bearhug.local.demo;

import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;

import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Shown;

/** S10. */
final class Silence implements Play {

    @Override
    public void play(House house, Telling telling) {
        Customer somebody = house.customer(telling.aName());
        telling.does(somebody.name() + " opens the web shop and wants nothing in particular.");

        Shown shown = telling.shows(
                "The plain page, nothing more",
                () -> somebody.visits(Channel.WEB).signsIn().sees(WEB_HOME),
                Shown::isSilence);

        String recorded = house.door()
                .get(house.colleague("viewer"), "/v1/decisions/" + shown.decisionId())
                .mustBe(200)
                .json()
                .at("/answers/0/outcome")
                .asText();
        telling.holds(recorded.equals("silence"), "The silence is on record, with what was not said and why not.");
    }
}
