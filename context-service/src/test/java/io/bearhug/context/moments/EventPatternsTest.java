package io.bearhug.context.moments;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.context.Catalogues;
import io.bearhug.context.Facts;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.notes.Lens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Counts, rises, and the first thing of the day. */
class EventPatternsTest {

    private static final Instant START = Facts.NOW;
    private static final Map<String, Object> TEE = Map.of("category", "t-shirts");
    private static final Map<String, Object> COAT = Map.of("category", "coats");

    @Test
    void aCountIsTrueWithTheEventThatFillsTheWindow() {
        var thrice = recognised("{'count':'Product Viewed','times':3,'within':'PT1H','where':'category is t-shirts'}");

        assertThat(made(thrice, looking(0, 10, 20))).containsExactly("Product Viewed" + minute(20));
        assertThat(made(thrice, looking(0, 10))).isEmpty();
        assertThat(made(thrice, looking(0, 30, 61))).isEmpty();
        assertThat(made(thrice, looking(0, 10, 20, 30, 40)))
                .as("more of them make nothing new")
                .containsExactly("Product Viewed" + minute(20));
        assertThat(made(thrice, looking(0, 10, 20, 100, 110, 120)))
                .as("it was empty between")
                .containsExactly("Product Viewed" + minute(20), "Product Viewed" + minute(120));
        assertThat(made(thrice, looking(0, 10).did("Product Viewed", minute(20), COAT)))
                .isEmpty();
    }

    @Test
    void aNeedIsLiftedByTheEventThatLiftedItWhateverCameInOneBatch() {
        var wanting = recognised("{'need':'t-shirt','above':0.5}");

        assertThat(made(wanting, looking(0))).isEmpty();
        assertThat(made(wanting, looking(0, 1))).containsExactly("Product Viewed" + minute(1));
        assertThat(made(wanting, looking(0, 1, 2, 3))).containsExactly("Product Viewed" + minute(1));
        assertThat(made(wanting, looking(0, 1).did("Order Completed", minute(2), TEE)))
                .as("bought since, but it was so")
                .containsExactly("Product Viewed" + minute(1));
    }

    @Test
    void aTasteIsLiftedByWhatIsForThemselves() {
        var fan = recognised("{'affinity':'category','above':5}");
        var tee = Map.<String, Object>of("category", "t-shirts", "order_id", "o-1");
        var gift = Map.<String, Object>of("category", "t-shirts", "order_id", "o-1", "gift_wrap", true);

        assertThat(made(fan, looking(0).did("Order Completed", minute(1), COAT)))
                .isEmpty();
        assertThat(made(fan, looking(0, 1).did("Order Completed", minute(2), tee)))
                .containsExactly("Order Completed" + minute(2));
        assertThat(made(fan, looking(0, 1).did("Order Completed", minute(2), gift)))
                .isEmpty();
    }

    @Test
    void troubleIsNoticedAsItHappensAndStrongerThanAThreshold() {
        var badDay = recognised("{'trouble':0.5}");
        var failing = new Someone(lens("{'trouble':0.5}"));
        failing.did("Payment Failed", minute(0)).did("Payment Failed", minute(1));

        assertThat(made(badDay, failing)).isEmpty();
        failing.did("Payment Failed", minute(2));
        assertThat(made(badDay, failing)).containsExactly("Payment Failed" + minute(2));
        assertThat(badDay.pattern().matches(failing.at(minute(3))).getFirst().strength())
                .isBetween(0.5, 0.6);
        failing.did("Problem Solved", minute(4));
        assertThat(made(badDay, failing)).as("put right before anybody noticed").isEmpty();
    }

    @Test
    void anOpenComplaintIsTroubleFromWhenItIsKnown() {
        var badDay = recognised("{'trouble':0.5}");
        var angry = new Someone(lens("{'trouble':0.5}"))
                .did("Product Viewed", minute(0))
                .known("complaintOpen", true, minute(5));

        assertThat(badDay.pattern().matches(angry.at(minute(10))))
                .singleElement()
                .matches(match -> match.ripe().equals(minute(5)) && match.strength() > 0.7);
    }

    @Test
    void aDayOffBeginsWithTheFirstThingTheyDoAfterFour() {
        var dayOff = recognised("{'rhythm':'dayOff','after':'firstActivity','likelihood':0.7}");
        var sofa = new Someone(lens("{'rhythm':'dayOff'}"))
                .livingIn("Europe/Berlin", Instant.parse("2026-03-01T01:30:00Z"))
                .did("Page Opened", Instant.parse("2026-03-01T07:10:00Z"))
                .did("Page Opened", Instant.parse("2026-03-01T07:20:00Z"));
        Instant breakfast = Instant.parse("2026-03-01T07:10:00Z");
        Instant noon = Instant.parse("2026-03-01T11:00:00Z");

        assertThat(dayOff.pattern().matches(sofa.at(noon).with(likely(0.8))))
                .singleElement()
                .matches(match -> match.ripe().equals(breakfast) && match.strength() == 0.8);
        assertThat(dayOff.pattern().matches(sofa.at(noon).with(likely(0.6)))).isEmpty();
        assertThat(dayOff.pattern().matches(sofa.at(noon)))
                .as("nothing is known")
                .isEmpty();
        assertThat(dayOff.pattern()
                        .matches(sofa.at(Instant.parse("2026-03-02T11:00:00Z")).with(likely(0.8))))
                .as("nothing done that day")
                .isEmpty();
    }

    @Test
    void whoTravelsDoesNotGetUpTwice() {
        var dayOff = recognised("{'rhythm':'dayOff'}");
        var said = dayOff.said(dayOff.pattern()
                .matches(looking(0).at(minute(1)).with(likely(1)))
                .getFirst());
        var later = looking(0)
                .livingIn("Asia/Tokyo", minute(4 * 60))
                .did("Page Opened", minute(7 * 60 + 30))
                .at(minute(8 * 60))
                .with(likely(1));

        assertThat(Progress.of(dayOff, later, Quiet.NEVER)).isInstanceOf(Progress.True.class);
        assertThat(Progress.of(dayOff, later, new Quiet(List.of(said)))).isInstanceOf(Progress.Nothing.class);
    }

    @Test
    void theirOwnDaysOffAreLearnedFromWhatTheyDo() {
        var dayOff = recognised("{'rhythm':'dayOff','likelihood':0.6}");
        var monday = LocalDate.parse("2026-01-05");
        var shifts = new Someone(lens("{'rhythm':'dayOff'}")).livingIn("Europe/Berlin", berlin(monday, 7));
        for (int day = 0; day <= 45; day++) {
            boolean isOff = day % 7 == 3 || day % 7 == 4;
            for (int hour : isOff ? new int[] {9, 11, 13, 15, 18, 20} : new int[] {7, 18, 20, 21}) {
                shifts.did("Page Opened", berlin(monday.plusDays(day), hour));
            }
        }

        assertThat(dayOff.pattern().matches(shifts.at(berlin(monday.plusDays(45), 12))))
                .as("a Thursday")
                .singleElement()
                .matches(match -> match.ripe().equals(berlin(monday.plusDays(45), 9)));
        assertThat(dayOff.pattern().matches(shifts.at(berlin(monday.plusDays(41), 12))))
                .as("a Sunday, on which they work")
                .isEmpty();
        assertThat(dayOff.pattern().matches(shifts.at(berlin(monday.plusDays(3), 12))))
                .as("the first week")
                .isEmpty();
    }

    private static Instant berlin(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    private static Rhythms likely(double dayOff) {
        return (kind, _, _, _) -> OptionalDouble.of(kind == FirstActivity.Kind.DAY_OFF ? dayOff : 0.5);
    }

    private static List<String> made(Recognised recognised, Someone someone) {
        return recognised.pattern().matches(someone.at(minute(200))).stream()
                .map(Match::made)
                .toList();
    }

    /** At T-shirts, in these minutes. Every catalogue of this test reads them alike. */
    private static Someone looking(int... minutes) {
        var someone = new Someone(
                lens("{'count':'Product Viewed','times':3,'within':'PT1H','where':'category is t-shirts'}"));
        for (int minute : minutes) {
            someone.did("Product Viewed", minute(minute), TEE);
        }
        return someone;
    }

    private static Recognised recognised(String when) {
        return Someone.recognised(Someone.moment("m", when, null), lens(when));
    }

    private static Lens lens(String when) {
        return Catalogues.lens(Catalogues.catalogue(
                "v1", Map.of("t-shirt", Catalogues.T_SHIRT), Map.of("m", Someone.moment("m", when, null))));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
