package io.bearhug.local.demo;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.COATS;
import static io.bearhug.local.demo.cast.DemoShop.OTHER_TEE;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.TEES;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;

import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;

/** S4. */
final class LookingForTShirts implements Play {

    @Override
    public void play(House house, Telling telling) {
        Customer somebody = house.customer(telling.aName());
        telling.does(somebody.name() + " once told the assistant in the store: “I wear M.”");
        somebody.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "M");

        Visit web = somebody.visits(Channel.WEB).signsIn();
        Visit app = somebody.visits(Channel.APP).signsIn();
        telling.does("Today " + somebody.name() + " looks at two T-shirts in the web shop.");
        web.looksAt(TEE).looksAt(OTHER_TEE);

        Shown shown = telling.shows(
                "The first page of the shop",
                () -> web.sees(WEB_HOME),
                it -> it.action().equals(TEES) && it.words().contains("M"));
        telling.shows("The app", () -> app.sees(APP_HOME), it -> it.action().equals(TEES));
        telling.holds(
                shown.whyNot(COATS).isPresent(),
                "No coats: nobody was looking for any, so they were not even a question.");
    }
}
