package io.bearhug.context.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Marks are sets, cut at a distance from the newest. */
class MarksTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private record Did(Instant at, String zone) {}

    @Test
    void theOrderAndDuplicatesDoNotMatterEvenWhereOldDaysGo() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var did = did(random, 200);
            var shuffled = new ArrayList<>(did);
            shuffled.addAll(did.subList(0, 50));
            Collections.shuffle(shuffled, random);

            assertThat(marks(shuffled)).as("seed %d", seed).isEqualTo(marks(did));
        }
    }

    @Test
    void twelveWeeksAreKept() {
        var marks = marks(List.of(
                new Did(NOW.minus(Duration.ofDays(Marks.DAYS)), "Europe/Berlin"),
                new Did(NOW.minus(Duration.ofDays(Marks.DAYS - 1)), "Europe/Berlin"),
                new Did(NOW, "Asia/Tokyo")));

        assertThat(marks.days().get("Europe/Berlin")).hasSize(1);
        assertThat(marks.days().get("Asia/Tokyo")).hasSize(1);
    }

    @Test
    void howMuchIsKeptIsBounded() {
        var random = new Random(1);
        var zones = java.time.ZoneId.getAvailableZoneIds().stream().sorted().toList();
        var marks = Marks.NONE;
        for (int i = 0; i < 20_000; i++) {
            marks = marks.with(
                    NOW.minus(Duration.ofMinutes(random.nextInt(200 * 24 * 60))),
                    zones.get(random.nextInt(zones.size())));
        }

        assertThat(marks.days()).hasSizeLessThanOrEqualTo(Marks.ZONES + 1);
        assertThat(marks.days().values()).allSatisfy(days -> assertThat(days).hasSizeLessThanOrEqualTo(Marks.DAYS));
    }

    @Test
    void whatIsNoZoneOrNoTimeDoesNoHarm() {
        assertThat(Marks.NONE.with(NOW, "Mars/Olympus")).isEqualTo(Marks.NONE.with(NOW, null));
        assertThat(Marks.NONE.with(Instant.MIN, null)).isEqualTo(Marks.NONE);
        assertThat(Marks.NONE.with(Instant.MAX, null)).isEqualTo(Marks.NONE);
        assertThat(Marks.NONE.with(NOW.minus(Duration.ofDays(30_000)), null)).isEqualTo(Marks.NONE);
    }

    @Test
    void theNewerHalfStays() {
        var marks =
                marks(List.of(new Did(NOW.minus(Duration.ofDays(60)), "Europe/Berlin"), new Did(NOW, "Europe/Berlin")));

        assertThat(marks.lighter()).isEqualTo(marks(List.of(new Did(NOW, "Europe/Berlin"))));
        assertThat(Marks.NONE.lighter()).isEqualTo(Marks.NONE);
    }

    @Test
    void whatCameSinceIsAsIfNothingHadBeenBefore() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var did = did(random, 100).stream()
                    .filter(it -> it.at().isAfter(NOW.minus(Duration.ofDays(60))))
                    .toList();
            var from = NOW.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
            var slot = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), 1_800) * 1_800);

            assertThat(marks(did).since(from))
                    .as("seed %d", seed)
                    .isEqualTo(marks(
                            did.stream().filter(it -> !it.at().isBefore(slot)).toList()));
        }
    }

    private static List<Did> did(Random random, int count) {
        var zones = List.of("", "Europe/Berlin", "Asia/Tokyo");
        var did = new ArrayList<Did>();
        for (int i = 0; i < count; i++) {
            did.add(new Did(
                    NOW.minus(Duration.ofMinutes(random.nextInt(150 * 24 * 60))),
                    zones.get(random.nextInt(zones.size()))));
        }
        return did;
    }

    private static Marks marks(List<Did> did) {
        var marks = Marks.NONE;
        for (var one : did) {
            marks = marks.with(one.at, one.zone);
        }
        return marks;
    }
}
