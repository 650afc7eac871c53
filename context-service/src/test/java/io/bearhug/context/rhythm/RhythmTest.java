package io.bearhug.context.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Trait;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a rhythm, and what follows from what they say themselves. */
class RhythmTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Monday. */
    private static final LocalDate START = LocalDate.parse("2026-01-05");

    private static final LocalDate SATURDAY = START.plusDays(47);
    private static final LocalDate TUESDAY = START.plusDays(43);

    @Test
    void aStrangerLivesLikePeopleInGeneral() {
        var stranger = rhythm(Marks.NONE, Stated.NOTHING, at(TUESDAY, 4));

        assertThat(stranger.sure()).isZero();
        assertThat(stranger.dayOff(SATURDAY)).isBetween(0.6, 0.85);
        assertThat(stranger.dayOff(TUESDAY)).isBetween(0.1, 0.3);
        assertThat(stranger.at(at(TUESDAY, 10)).free())
                .isLessThan(stranger.at(at(TUESDAY, 20)).free() / 2);
        assertThat(stranger.at(at(SATURDAY, 10)).free())
                .isGreaterThan(stranger.at(at(TUESDAY, 10)).free());
        assertThat(stranger.week())
                .hasSize(7)
                .allSatisfy(day -> assertThat(day).hasSize(24).containsOnlyDigits());
    }

    @Test
    void whoWorksOnSaturdaysHasOtherDaysOff() {
        var rhythm =
                rhythm(weeks(6, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), Stated.NOTHING, at(START.plusDays(42), 4));

        assertThat(rhythm.dayOff(SATURDAY)).isLessThan(0.25);
        assertThat(rhythm.dayOff(TUESDAY)).isGreaterThan(0.75);
        assertThat(rhythm.at(at(TUESDAY, 11)).free())
                .isGreaterThan(2 * rhythm.at(at(SATURDAY, 11)).free());
        assertThat(rhythm.sure()).isGreaterThan(0.5);
    }

    @Test
    void turnsThatAreNoWeeksAreFound() {
        var marks = Marks.NONE;
        for (int day = 0; day < 42; day++) {
            marks = lived(marks, START.plusDays(day), day % 6 >= 4);
        }
        var rhythm = rhythm(marks, Stated.NOTHING, at(START.plusDays(42), 4));

        for (int day = 42; day < 54; day++) {
            double off = rhythm.dayOff(START.plusDays(day));
            assertThat(off > 0.5).as("day %d: %f", day, off).isEqualTo(day % 6 >= 4);
        }
    }

    /** To people in general, who have no time at work, all of these days look off. */
    @ParameterizedTest
    @CsvSource({
        "9 12 15, 10 13 16 19 21",
        "10 13 16, 9 11 14 17 20",
        "10 11 15, 9 12 16 18 20",
        "8 11 14, 9 11 13 16 20"
    })
    void whoTakesBreaksAtWorkHasDaysOffToo(String atWork, String atHome) {
        var marks = Marks.NONE;
        for (int day = 0; day < 42; day++) {
            marks = lived(marks, START.plusDays(day), day % 7 >= 5 ? atHome : atWork);
        }
        var rhythm = rhythm(marks, Stated.NOTHING, at(START.plusDays(42), 4));

        for (int day = 42; day < 49; day++) {
            double off = rhythm.dayOff(START.plusDays(day));
            assertThat(off > 0.5).as("day %d: %f", day, off).isEqualTo(day % 7 >= 5);
        }
    }

    @Test
    void whoLivesAlikeEveryDayHasNoDayOfWork() {
        var marks = Marks.NONE;
        for (int day = 0; day < 42; day++) {
            marks = lived(marks, START.plusDays(day), "9 11 14 17 20");
        }
        var rhythm = rhythm(marks, Stated.NOTHING, at(START.plusDays(42), 4));

        assertThat(rhythm.dayOff(TUESDAY)).isGreaterThan(0.7);
        assertThat(rhythm.dayOff(SATURDAY)).isGreaterThan(0.7);
    }

    @Test
    void whatIsSeenOfADayCounts() {
        var marks = weeks(6, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var holiday = lived(marks, TUESDAY, true);
        var noon = at(TUESDAY, 12);

        assertThat(rhythm(holiday, Stated.NOTHING, noon).dayOff(TUESDAY))
                .isGreaterThan(2 * rhythm(marks, Stated.NOTHING, at(TUESDAY, 4)).dayOff(TUESDAY));
    }

    @Test
    void whoIsHereNowHasMoreLikelyTime() {
        var marks = weeks(6, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var now = at(TUESDAY, 10).plus(Duration.ofMinutes(10));

        assertThat(rhythm(marks.with(now, BERLIN.getId()), Stated.NOTHING, now)
                        .at(now)
                        .free())
                .isGreaterThan(rhythm(marks, Stated.NOTHING, now).at(now).free());
    }

    @Test
    void freeTimeLastsUntilItIsOver() {
        var rhythm = rhythm(weeks(6, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Stated.NOTHING, at(START.plusDays(42), 4));

        assertThat(rhythm.at(at(SATURDAY, 11)).freeMinutes())
                .isGreaterThan(rhythm.at(at(SATURDAY, 21)).freeMinutes());
        assertThat(rhythm.at(at(SATURDAY, 21)).freeMinutes()).isPositive();
        assertThat(rhythm.at(at(SATURDAY, 4)).freeMinutes()).isLessThanOrEqualTo(720);
    }

    @Test
    void whatHappensLaterIsNotSeen() {
        var now = at(START.plusDays(20), 15);
        var until = Marks.NONE;
        for (int day = 0; day < 20; day++) {
            until = lived(until, START.plusDays(day), day % 7 >= 5);
        }
        var longer = until;
        for (int day = 21; day < 42; day++) {
            longer = lived(longer, START.plusDays(day), true);
        }

        assertThat(rhythm(longer, Stated.NOTHING, now).at(now))
                .isEqualTo(rhythm(until, Stated.NOTHING, now).at(now));
    }

    @Test
    void theFirstActivityOfADayIsKnown() {
        var rhythm = rhythm(weeks(6, DayOfWeek.SATURDAY), Stated.NOTHING, at(START.plusDays(42), 4));

        assertThat(rhythm.firstActivity(START.plusDays(5))).contains(at(START.plusDays(5), 9));
        assertThat(rhythm.firstActivity(START.plusDays(50))).isEmpty();
        assertThat(rhythm.wasActive(START.plusDays(5))).isTrue();
        assertThat(rhythm.wasActive(START.plusDays(50))).isFalse();
    }

    @Test
    void theEndsOfTimeDoNoHarm() {
        for (var end : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
            var rhythm = rhythm(weeks(1, DayOfWeek.SATURDAY), Stated.NOTHING, end);

            assertThat(rhythm.at(end).dayOff()).isBetween(0.0, 1.0);
            assertThat(rhythm.at(Instant.MAX).freeMinutes()).isBetween(0L, 720L);
        }
    }

    @Test
    void theirWordStandsAboveWhatIsLearned() {
        var marks = weeks(6, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        var works = Stated.of(Map.of(Stated.WORKING_DAYS, said(List.of("sat", "Sunday"), 40)), Map.of());
        var rhythm = rhythm(marks, works, at(START.plusDays(42), 4));

        assertThat(rhythm.dayOff(SATURDAY)).isLessThan(0.05);
        assertThat(rhythm.dayOff(TUESDAY)).isGreaterThan(0.95);
    }

    @Test
    void notBeforeNineMeansNotBeforeNine() {
        var late = Stated.of(Map.of(Stated.NOT_BEFORE, said("09:00", 40)), Map.of());
        var rhythm = rhythm(weeks(6, DayOfWeek.SATURDAY), late, at(START.plusDays(42), 4));

        assertThat(rhythm.at(at(SATURDAY, 8)).free()).isZero();
        assertThat(rhythm.at(at(SATURDAY, 8)).freeMinutes()).isZero();
        assertThat(rhythm.at(at(SATURDAY, 9)).free()).isPositive();
    }

    @Test
    void ofTwoWordsTheLaterCounts() {
        var trait = Map.of(Stated.NOT_BEFORE, said("09:00", 40), Stated.WORKING_DAYS, said("mon,tue", 40));
        var before = Map.of(Corrected.NOT_BEFORE, said("11:00", 30), Corrected.DAY_OFF, said(List.of("friday"), 30));
        var after = Map.of(Corrected.NOT_BEFORE, said("11:00", 50), Corrected.DAY_OFF, said(List.of("friday"), 50));
        var wrong =
                Map.of(Corrected.NOT_BEFORE, said(Corrected.WRONG, 50), Corrected.DAY_OFF, said(Corrected.WRONG, 50));

        assertThat(Stated.of(trait, before).notBefore()).isEqualTo(LocalTime.of(9, 0));
        assertThat(Stated.of(trait, before).daysOff()).hasSize(5);
        assertThat(Stated.of(trait, after).notBefore()).isEqualTo(LocalTime.of(11, 0));
        assertThat(Stated.of(trait, after).daysOff()).containsExactly(DayOfWeek.FRIDAY);
        assertThat(Stated.of(trait, wrong).notBefore()).isNull();
        assertThat(Stated.of(trait, wrong).daysOff()).isNull();
    }

    @Test
    void daysOffThatAreWrongAreForgottenUntilThereIsNewEvidence() {
        var marks = weeks(6, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
        var wrong = Stated.of(Map.of(), Map.of(Corrected.DAY_OFF, said(Corrected.WRONG, 42)));
        var stranger = rhythm(Marks.NONE, Stated.NOTHING, at(START.plusDays(42), 12));

        assertThat(rhythm(marks, wrong, at(START.plusDays(42), 12)).dayOff(TUESDAY))
                .isCloseTo(stranger.dayOff(TUESDAY), within(1e-9));

        var more = marks;
        for (int day = 43; day < 71; day++) {
            more = lived(more, START.plusDays(day), day % 7 == 1 || day % 7 == 2);
        }
        assertThat(rhythm(more, wrong, at(START.plusDays(71), 4)).dayOff(START.plusDays(71)))
                .isGreaterThan(0.6);
    }

    @Test
    void freeTimeThatIsWrongIsForgotten() {
        var marks = weeks(6, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
        var wrong = Stated.of(
                Map.of(Stated.WORKING_DAYS, said("mon", 40)), Map.of(Corrected.FREE, said(Corrected.NOT_MINE, 42)));
        var same = Stated.of(Map.of(Stated.WORKING_DAYS, said("mon", 40)), Map.of());
        var evening = at(START.plusDays(43), 20);

        assertThat(rhythm(marks, wrong, at(START.plusDays(42), 12)).at(evening).free())
                .isCloseTo(
                        rhythm(Marks.NONE, same, at(START.plusDays(42), 12))
                                .at(evening)
                                .free(),
                        within(1e-9));
    }

    /** Days off: here from nine to nine. Others: before eight and after six. */
    private static Marks lived(Marks before, LocalDate date, boolean off) {
        var marks = before;
        for (int hour : off ? new int[] {9, 10, 11, 13, 15, 16, 18, 20} : new int[] {7, 18, 19, 20, 21}) {
            marks = marks.with(at(date, hour), BERLIN.getId());
        }
        return marks;
    }

    private static Marks lived(Marks before, LocalDate date, String hours) {
        var marks = before;
        for (var hour : hours.split(" ", -1)) {
            marks = marks.with(at(date, Integer.parseInt(hour)), BERLIN.getId());
        }
        return marks;
    }

    private static Marks weeks(int weeks, DayOfWeek... off) {
        var marks = Marks.NONE;
        for (int day = 0; day < weeks * 7; day++) {
            var date = START.plusDays(day);
            marks = lived(marks, date, Set.of(off).contains(date.getDayOfWeek()));
        }
        return marks;
    }

    private static Rhythm rhythm(Marks marks, Stated stated, Instant now) {
        return Rhythm.of(List.of(new Diary.Page(marks, null, null)), Set.of(), stated, BERLIN, now);
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(BERLIN).toInstant();
    }

    private static Trait said(Object value, int day) {
        return new Trait(value, Trait.Kind.STATED, "self", at(START.plusDays(day), 10), List.of(), null);
    }
}
