package io.bearhug.local.demo;

import static io.bearhug.local.demo.cast.DemoShop.APP_HOME;
import static io.bearhug.local.demo.cast.DemoShop.ASK_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.SHIRT_SIZE;
import static io.bearhug.local.demo.cast.DemoShop.TEE;
import static io.bearhug.local.demo.cast.DemoShop.WEB_HOME;

import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Shown;
import io.bearhug.local.demo.cast.Visit;

/** S5. */
final class NeverAskTwice implements Play {

    @Override
    public void play(House house, Telling telling) {
        toldOnce(house, telling);
        refusedOnce(house, telling);
    }

    private static void toldOnce(House house, Telling telling) {
        Customer somebody = house.customer(telling.aName());
        Visit app = somebody.visits(Channel.APP).signsIn().looksAt(TEE);
        telling.does(somebody.name() + " looks at a T-shirt in the app; nobody knows the size yet.");
        telling.shows("The app asks", () -> app.sees(APP_HOME), NeverAskTwice::asks);
        telling.does(somebody.name() + " is in the store meanwhile and tells the assistant: “L.”");
        somebody.visits(Channel.STORE).signsIn().tells(SHIRT_SIZE, "L");
        telling.shows("The app no longer asks", () -> app.sees(APP_HOME), it -> !asks(it));
    }

    private static void refusedOnce(House house, Telling telling) {
        Customer somebody = house.customer(telling.aName());
        Visit app = somebody.visits(Channel.APP).signsIn().looksAt(TEE);
        Visit web = somebody.visits(Channel.WEB).signsIn();
        Shown question =
                telling.shows("The app asks " + somebody.name(), () -> app.sees(APP_HOME), NeverAskTwice::asks);
        telling.does(somebody.name() + " would rather not say.");
        question.isShown().isRefused();
        telling.shows("The app leaves it at that", () -> app.sees(APP_HOME), it -> !asks(it));
        telling.shows("So does the web shop", () -> web.sees(WEB_HOME), it -> !asks(it));
    }

    private static boolean asks(Shown shown) {
        return shown.action().equals(ASK_SIZE);
    }
}
