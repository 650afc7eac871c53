package io.bearhug.local.demo;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.TEES;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;

import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;

/** S12. */
final class OneFace implements Play {

    @Override
    public void play(House house, Telling telling) {
        Customer somebody = house.customer(telling.aName());
        Visit web =
                somebody.visits(Channel.WEB).signsIn().tells(SHIRT_SIZE, "S").looksAt(TEE);
        Visit app = somebody.visits(Channel.APP).signsIn();
        telling.does(somebody.name() + " looks at a T-shirt.");
        Shown offer = telling.shows(
                "The web shop", () -> web.sees(WEB_HOME), it -> it.action().equals(TEES));

        telling.does(somebody.name() + " waves it away and opens the app.");
        offer.isShown().isDismissed();

        Shown after = telling.shows(
                "Gone in the app", () -> app.sees(APP_HOME), it -> !it.action().equals(TEES));
        telling.holds(
                after.whyNot(TEES).filter("cooldown"::equals).isPresent(),
                "It is gone because " + somebody.name() + " said so, not by chance.");
    }
}
