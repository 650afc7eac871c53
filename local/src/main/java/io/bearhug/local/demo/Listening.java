package io.bearhug.local.demo;

import static io.bearhug.local.demo.cast.DemoShop.TEE;

import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import io.bearhug.local.demo.cast.Visit;
import java.time.Duration;

/**
 * S13. Nobody wants to watch a demo for ten minutes: the events say that they happened some minutes ago, as those of an app
 * that was offline do, so the ten minutes are over now.
 */
final class Listening implements Play {

    private static final Duration LEFT = Duration.ofMinutes(11);

    @Override
    public void play(House house, Telling telling) {
        Customer leaving = house.customer(telling.aName());
        Customer buying = house.customer(telling.aName());
        telling.does("Eleven minutes ago " + leaving.name()
                + " put a T-shirt into the basket, compared shipping costs twice, and left.");
        hesitates(buying).ago(LEFT.minusMinutes(5)).buys(TEE);
        telling.does(buying.name() + " did the same, but then ordered.");
        hesitates(leaving);

        Mail mail = getsMail(leaving, telling);

        telling.holds(mail.unsubscribe().isPresent(), "One click in it ends such mails.");
        telling.holds(buying.mails().isEmpty(), buying.name() + ", who ordered, is left in peace.");
    }

    static Customer hesitatedElevenMinutesAgo(House house, String name) {
        Customer customer = house.customer(name);
        hesitates(customer);
        return customer;
    }

    private static Visit hesitates(Customer customer) {
        return customer.visits(Channel.WEB).signsIn().ago(LEFT).hesitatesOver(TEE);
    }

    /** The mail, told with the reason of the decision behind it. */
    static Mail getsMail(Customer customer, Telling telling) {
        Mail mail = customer.awaitMail(Duration.ofSeconds(30));
        telling.holds(true, customer.name() + " has a mail: “" + mail.subject() + "”");
        customer.deliveries().stream()
                .map(delivery -> delivery.path("decisionId").asText())
                .findFirst()
                .ifPresent(decision -> telling.because(customer.house(), decision));
        return mail;
    }
}
