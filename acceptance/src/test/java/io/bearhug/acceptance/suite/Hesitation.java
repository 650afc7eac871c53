package io.bearhug.acceptance.suite;

import static io.bearhug.local.demo.cast.DemoShop.OTHER_TEE;

import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import java.time.Duration;

/** What it takes to wait for a mail, or for its absence, without waiting in real time. */
public final class Hesitation {

    /** Ten minutes of silence complete the pattern. */
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10).plusSeconds(5);

    /** From the moment on: moment, decision, delivery, SMTP. */
    public static final Duration SOON = Duration.ofSeconds(30);

    private Hesitation() {}

    /** Lets the ten minutes pass after which somebody who hesitated has left. */
    public static void passTenMinutes(House house) {
        house.clock().pass(TEN_MINUTES);
    }

    /**
     * Somebody who hesitates at the same time and does nothing more. Once they have their mail, whoever has none by then
     * gets none: everybody's ten minutes ended at the same time.
     */
    public static Witness witness(House house) {
        Customer witness = house.customer("Will");
        witness.visits(Channel.WEB).signsIn().hesitatesOver(OTHER_TEE);
        return new Witness(witness);
    }

    /** Who hesitated at the same time. */
    public record Witness(Customer customer) {

        /** Waits for the mail. */
        public void hasTheMail() {
            Mail _ = customer.awaitMail(SOON);
        }
    }
}
