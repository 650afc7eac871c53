package io.bearhug.acceptance.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.acceptance.suite.Scenario;
import io.bearhug.local.demo.cast.Channel;
import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.House;
import io.bearhug.local.demo.cast.Mail;
import io.bearhug.local.demo.cast.Patience;
import io.bearhug.local.demo.cast.Product;
import io.bearhug.local.demo.cast.Visit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * S6: after six weeks the suite has learned somebody's rhythm, and it is their day off. One works from Wednesday to Sunday, the other
 * in an office; each is what the other must not be taken for.
 */
@Scenario
class S06_TheDayOffOnTheSofa_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SIX_WEEKS = 42;
    private static final String SUBJECT = "Time for another episode?";
    private static final Product SERIES = new Product("series-01", "The Quiet Harbour", "series", 0.0);
    private static final Set<DayOfWeek> SHOP = EnumSet.range(DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> OFFICE = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final LocalTime BEFORE_WORK = LocalTime.of(8, 10);
    private static final LocalTime AFTER_BREAKFAST = LocalTime.of(9, 40);
    private static final LocalTime LUNCH = LocalTime.of(12, 30);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private static final List<LocalTime> WORKING_DAY = List.of(BEFORE_WORK, LUNCH, LocalTime.of(19, 15));
    private static final List<LocalTime> DAY_OFF =
            List.of(AFTER_BREAKFAST, LocalTime.of(11, 0), LocalTime.of(14, 30), LocalTime.of(16, 30), EVENING);

    private final House house;

    S06_TheDayOffOnTheSofa_IT(House house) {
        this.house = house;
    }

    @Test
    void the_recommendation_comes_just_after_the_first_activity_of_the_own_day_off_and_never_on_a_working_saturday() {
        Customer shirin = house.customer("Shirin");
        Customer will = house.customer("Will");
        Visit atTheShop = shirin.visits(Channel.APP).signsIn();
        Visit atTheOffice = will.visits(Channel.APP).signsIn();
        LocalDate saturday = today(shirin).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        for (int day = 0; day < SIX_WEEKS; day++) {
            spends(atTheShop, saturday, SHOP);
            spends(atTheOffice, saturday, OFFICE);
            saturday = saturday.plusDays(1);
        }
        Patience.until("six weeks are known", SOON, () -> done(shirin, SHOP) && done(will, OFFICE));
        suggestsEpisodesOnDaysOff();

        waitUntil(shirin, saturday, BEFORE_WORK);
        atTheShop.looksAt(SERIES);
        waitUntil(will, saturday, AFTER_BREAKFAST);
        assertThat(suggestions(will)).as("not before they are up").isEmpty();
        atTheOffice.looksAt(SERIES);

        Mail mail = awaitSuggestion(will);
        assertThat(dayOff(will)).isGreaterThan(0.7);
        assertThat(dayOff(shirin)).as("Saturday in the shop").isLessThan(0.5);
        assertThat(suggestions(shirin)).as("on a working Saturday").isEmpty();
        assertThat(mail.text())
                .contains("Because you looked at " + SERIES.name())
                .doesNotContain("%")
                .doesNotContain("match")
                .doesNotContainIgnoringCase("happy");

        waitUntil(will, saturday, LUNCH);
        atTheShop.looksAt(SERIES);
        atTheOffice.looksAt(SERIES);
        LocalDate monday = saturday.plusDays(2);
        waitUntil(will, monday, BEFORE_WORK);
        atTheOffice.looksAt(SERIES);
        waitUntil(shirin, monday, AFTER_BREAKFAST);
        assertThat(suggestions(shirin)).as("nothing yet").isEmpty();
        atTheShop.looksAt(SERIES);

        awaitSuggestion(shirin);
        assertThat(dayOff(shirin)).isGreaterThan(0.7);
        assertThat(dayOff(will)).as("Monday in the office").isLessThan(0.5);
        assertThat(suggestions(will)).as("one for the Saturday").hasSize(1);
    }

    /** What somebody did on a day; the app tells it in the evening, when it has a network again. */
    private void spends(Visit visit, LocalDate day, Set<DayOfWeek> works) {
        waitUntil(visit.customer(), day, EVENING);
        Instant now = house.clock().now();
        for (LocalTime time : times(day, works)) {
            Duration ago = Duration.between(at(visit.customer(), day, time), now);
            visit.ago(ago).looksAt(SERIES);
        }
    }

    private static List<LocalTime> times(LocalDate day, Set<DayOfWeek> works) {
        return works.contains(day.getDayOfWeek()) ? WORKING_DAY : DAY_OFF;
    }

    private static boolean done(Customer customer, Set<DayOfWeek> works) {
        int working = works.size() * WORKING_DAY.size();
        int off = (DayOfWeek.values().length - works.size()) * DAY_OFF.size();
        return customer.context().at("/counts/Product Viewed/total").asInt()
                == SIX_WEEKS / DayOfWeek.values().length * (working + off);
    }

    private void suggestsEpisodesOnDaysOff() {
        house.marketer().bringsIntoForce(House.fresh("episodes"), """
                moments:
                  - { id: day-off-morning, when: { rhythm: dayOff, after: firstActivity, likelihood: 0.7 }, cooldown: PT12H }
                actions:
                  - id: next-episode
                    name: Another episode on a day off
                    kind: recommendation
                    class: marketing
                    purpose: recommendations
                    on: [day-off-morning]
                    value: { business: 4.0, person: 6.0 }
                    expected: { success: 0.3, trust: 50 }
                    treatments:
                      - id: next-episode-mail
                        channel: email
                        form: mail
                        subject: { en: "Time for another episode?" }
                        blocks:
                          - { type: text, text: "There is time for some episodes today." }
                          - { type: reason }
                """);
    }

    private void waitUntil(Customer customer, LocalDate day, LocalTime time) {
        Duration left = Duration.between(house.clock().now(), at(customer, day, time));
        if (left.isPositive()) {
            house.clock().pass(left);
        }
    }

    private static Instant at(Customer customer, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone(customer)).toInstant();
    }

    private LocalDate today(Customer customer) {
        return LocalDate.ofInstant(house.clock().now(), zone(customer));
    }

    private static ZoneId zone(Customer customer) {
        return ZoneId.of(customer.timezone());
    }

    private static double dayOff(Customer customer) {
        JsonNode rhythm = customer.context().path("rhythm");
        return rhythm.path("dayOff").asDouble();
    }

    private static Mail awaitSuggestion(Customer customer) {
        return Patience.find("a suggestion for " + customer.name(), SOON, () -> suggestions(customer).stream()
                .findFirst());
    }

    private static List<Mail> suggestions(Customer customer) {
        return customer.mails().stream()
                .filter(mail -> mail.subject().equals(SUBJECT))
                .toList();
    }
}
