package io.bearhug.local.demo;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.CASES;
import static io.bearhug.local.demo.cast.DemoShop.PHONE_CASE;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;

import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Visit;

/** S8. */
final class AlreadyBought implements Play {

    @Override
    public void play(House house, Telling telling) {
        Customer somebody = house.customer(telling.aName());
        Visit web = somebody.visits(Channel.WEB).signsIn();
        Visit app = somebody.visits(Channel.APP).signsIn();
        telling.does(somebody.name() + " looks for a phone case.");
        web.looksAt(PHONE_CASE).looksAt(PHONE_CASE);
        telling.shows("The web shop helps", () -> web.sees(WEB_HOME), it -> it.action()
                .equals(CASES));

        telling.does(somebody.name() + " buys one in the store.");
        somebody.visits(Channel.STORE).signsIn().buys(PHONE_CASE);

        telling.shows("No second case on the web", () -> web.sees(WEB_HOME), it -> !it.action()
                .equals(CASES));
        telling.shows(
                "Nor in the app", () -> app.sees(APP_HOME), it -> !it.action().equals(CASES));
    }
}
