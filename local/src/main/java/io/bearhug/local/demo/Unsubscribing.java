package io.bearhug.local.demo;

import io.bearhug.local.demo.cast.Answer;
import io.bearhug.local.demo.cast.Caller;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import io.bearhug.local.demo.cast.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One click is enough, and looking is no click. */
final class Unsubscribing implements Play {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    public void play(House house, Telling telling) {
        Customer somebody = Listening.hesitatedElevenMinutesAgo(house, telling.aName());
        Mail mail = Listening.getsMail(somebody, telling);
        String link = mail.unsubscribe().orElseThrow().getRawPath();

        telling.does("A mail scanner follows every link in it.");
        house.door().get(Caller.NOBODY, link).mustBe(200);
        telling.holds(somebody.consentTo(House.RECOMMENDATIONS), "Nothing happened: looking is no click.");

        telling.does(somebody.name() + " clicks “unsubscribe”.");
        Answer clicked = house.door()
                .send(
                        Caller.NOBODY,
                        "POST",
                        link,
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8));
        telling.holds(clicked.status() < 300, "No login, no survey, no “are you sure”.");
        Patience.until("the no is on record", SOON, () -> !somebody.consentTo(House.RECOMMENDATIONS));
        telling.holds(true, "The no is on record for everybody who asks from now on.");
    }
}
