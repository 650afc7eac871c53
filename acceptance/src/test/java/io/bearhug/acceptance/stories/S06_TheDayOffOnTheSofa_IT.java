package io.bearhug.acceptance.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * S6: after six weeks the suite has learned somebody's rhythm, and it is their day off. One works from Wednesday to Sunday, the other
 * in an office; each is what the other must not be taken for.
 */
@Scenario
class S06_TheDayOffOnTheSofa_IT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SIX_WEEKS = 6;
    private static final double LIKELY = 0.7;
    private static final double UNLIKELY = 0.5;
    private static final String SUBJECT = "Time for another episode?";
    private static final Product SERIES = new Product("series-01", "The Quiet Harbour", "series", 0.0);
    private static final Set<DayOfWeek> SHOP = EnumSet.range(DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> OFFICE = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static final LocalTime BEFORE_WORK = LocalTime.of(8, 10);
    private static final LocalTime AFTER_BREAKFAST = LocalTime.of(9, 40);
    private static final LocalTime BEDTIME = LocalTime.of(21, 30);

    private static final List<LocalTime> WORKING_DAY =
            List.of(BEFORE_WORK, LocalTime.of(19, 15), LocalTime.of(20, 15), LocalTime.of(21, 0));
    private static final List<LocalTime> DAY_OFF = List.of(
            AFTER_BREAKFAST,
            LocalTime.of(10, 30),
            LocalTime.of(11, 30),
            LocalTime.of(14, 30),
            LocalTime.of(15, 30),
            LocalTime.of(16, 30),
            LocalTime.of(20, 0));

    private final House house;

    S06_TheDayOffOnTheSofa_IT(House house) {
        this.house = house;
    }

    /** Somebody's way to live, as far as the app sees it. */
    private record Life(Visit app, Set<DayOfWeek> works) {

        List<LocalTime> times(LocalDate day) {
            return works.contains(day.getDayOfWeek()) ? WORKING_DAY : DAY_OFF;
        }

        int timesInSixWeeks() {
            int workingDays = works.size();
            int daysOff = DayOfWeek.values().length - workingDays;
            return SIX_WEEKS * (workingDays * WORKING_DAY.size() + daysOff * DAY_OFF.size());
        }

        Customer who() {
            return app.customer();
        }

        void looks() {
            Visit _ = app.looksAt(SERIES);
        }
    }

    @Test
    void it_comes_just_after_the_first_activity_of_the_own_day_off_and_never_on_a_working_saturday() {
        List<Customer> both = inOneTimezone("Shirin", "Will");
        Life shirin = new Life(both.getFirst().visits(Channel.APP).signsIn(), SHOP);
        Life will = new Life(both.getLast().visits(Channel.APP).signsIn(), OFFICE);
        LocalDate saturday = afterSixWeeks(shirin, will);
        suggestsEpisodesOnDaysOff();
        Patience.until("the moment is in force: its draft's need is seen", SOON, () -> wantsEpisodes(will));

        waitUntil(shirin, saturday, BEFORE_WORK);
        shirin.looks();
        waitUntil(will, saturday, AFTER_BREAKFAST);
        assertThat(suggestions(will)).as("not before he is up").isEmpty();
        will.looks();

        assertSpeaksLikeAHuman(awaitSuggestion(will));
        assertThat(dayOff(will)).as("Saturday at home").isGreaterThan(LIKELY);
        assertThat(dayOff(shirin)).as("Saturday in the shop").isLessThan(UNLIKELY);
        assertThat(suggestions(shirin)).as("on a working Saturday").isEmpty();

        waitUntil(will, saturday, DAY_OFF.getLast());
        shirin.looks();
        will.looks();
        LocalDate monday = saturday.plusDays(2);
        waitUntil(will, monday, BEFORE_WORK);
        will.looks();
        waitUntil(shirin, monday, AFTER_BREAKFAST);
        assertThat(suggestions(shirin)).as("not before she is up").isEmpty();
        shirin.looks();

        assertSpeaksLikeAHuman(awaitSuggestion(shirin));
        assertThat(dayOff(shirin)).as("Monday at home").isGreaterThan(LIKELY);
        assertThat(dayOff(will)).as("Monday in the office").isLessThan(UNLIKELY);
        assertThat(suggestions(will)).as("one for the Saturday").hasSize(1);
    }

    /** Customers live where it is noon when they come; midnight may lie between two of them. */
    private List<Customer> inOneTimezone(String... names) {
        List<Customer> customers = Stream.of(names).map(house::customer).toList();
        boolean isOne = customers.stream().map(Customer::timezone).distinct().count() == 1;
        return isOne ? customers : inOneTimezone(names);
    }

    /** Both live for six weeks; answers the Saturday after. */
    private LocalDate afterSixWeeks(Life... lives) {
        LocalDate day = today(lives[0]).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        LocalDate after = day.plusWeeks(SIX_WEEKS);
        while (day.isBefore(after)) {
            for (Life life : lives) {
                spends(life, day);
            }
            day = day.plusDays(1);
        }
        for (Life life : lives) {
            Patience.until("six weeks are known", SOON, () -> looks(life) == life.timesInSixWeeks());
        }
        return after;
    }

    /** What somebody did on a day; the app tells it at bedtime, when it has a network again. */
    private void spends(Life life, LocalDate day) {
        waitUntil(life, day, BEDTIME);
        Instant now = house.clock().now();
        for (LocalTime time : life.times(day)) {
            life.app().ago(Duration.between(at(life, day, time), now)).looksAt(SERIES);
        }
    }

    private static boolean wantsEpisodes(Life life) {
        return life.who().context().path("needs").findValuesAsText("id").contains("episodes");
    }

    private static int looks(Life life) {
        return life.who().context().at("/counts/Product Viewed/total").asInt();
    }

    private static void assertSpeaksLikeAHuman(Mail mail) {
        assertThat(plain(mail))
                .contains("Because you looked at " + SERIES.name())
                .doesNotContain("%")
                .doesNotContainIgnoringCase("day off")
                .doesNotContainIgnoringCase("saturday");
    }

    private void suggestsEpisodesOnDaysOff() {
        house.marketer().bringsIntoForce(House.fresh("episodes"), """
                needs:
                  - id: episodes
                    name: Something to watch
                    signals: [ { event: Product Viewed, where: 'properties.category == "series"', weight: 1.0 } ]
                    halfLife: P7D
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

    /** Nobody else is to be looked at for days off. */
    @AfterEach
    void suggestsNothingAnyMore() {
        house.marketer().bringsIntoForce(House.fresh("episodes"), """
                remove: { actions: [next-episode], moments: [day-off-morning], needs: [episodes] }
                """);
    }

    private void waitUntil(Life life, LocalDate day, LocalTime time) {
        Duration left = Duration.between(house.clock().now(), at(life, day, time));
        if (left.isPositive()) {
            house.clock().pass(left);
        }
    }

    private static Instant at(Life life, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone(life)).toInstant();
    }

    private LocalDate today(Life life) {
        return LocalDate.ofInstant(house.clock().now(), zone(life));
    }

    private static ZoneId zone(Life life) {
        return ZoneId.of(life.who().timezone());
    }

    private static double dayOff(Life life) {
        return life.who().context().at("/rhythm/dayOff").asDouble();
    }

    private static Mail awaitSuggestion(Life life) {
        return Patience.find("a suggestion for " + life.who().name(), SOON, () -> suggestions(life).stream()
                .findFirst());
    }

    private static List<Mail> suggestions(Life life) {
        return life.who().mails().stream()
                .filter(mail -> mail.subject().equals(SUBJECT))
                .toList();
    }

    /** Its words without the same in HTML. */
    private static String plain(Mail mail) {
        return mail.text().split("<!doctype", 2)[0];
    }
}
