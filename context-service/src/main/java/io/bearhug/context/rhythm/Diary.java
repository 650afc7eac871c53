package io.bearhug.context.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a person did, by their own days and hours: twelve weeks up to an instant, today last. */
public final class Diary {

    /** All hours of a day. */
    static final int ALL = (1 << PersonalDay.HOURS) - 1;

    private static final long SECONDS_OF_DAY = 86_400;

    private final LocalDate first;
    private final int[] seen;
    private final int[] active;

    private Diary(LocalDate first, int[] seen, int[] active) {
        this.first = first;
        this.seen = seen;
        this.active = active;
    }

    /**
     * Marks of a fragment, or of the part of it that is theirs.
     *
     * @param marks of it
     * @param from start of what is theirs, null for always
     * @param to its end, exclusive, null for open
     */
    public record Page(
            Marks marks, @Nullable Instant from, @Nullable Instant to) {}

    /** Marks of all pages by zone, one set of half-hours per UTC day: as many days as a page keeps, so that it does not matter on which they stand. */
    private static final class Sheet {
        final TreeMap<String, long[]> days = new TreeMap<>();
        final long firstDay;
        final int length;

        Sheet(Instant now) {
            long today = Math.floorDiv(now.getEpochSecond(), SECONDS_OF_DAY);
            firstDay = today - Marks.DAYS + 1;
            length = Marks.DAYS;
        }
    }

    /**
     * Reads all pages together.
     *
     * @param own the zone they live in
     * @param except starts of half-hours that were not theirs
     */
    static Diary of(List<Page> pages, ZoneId own, Set<Instant> except, Instant now) {
        var sheet = new Sheet(now);
        pages.forEach(page -> add(sheet, page, now));
        var order = sheet.days.keySet().stream()
                .sorted(Comparator.comparing((String zone) -> zone.equals(Marks.UNKNOWN))
                        .thenComparing(zone -> !zone.equals(own.getId()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        eachOnce(sheet, order, except);
        var today = PersonalDay.of(now, own);
        var hours = new int[Marks.DAYS + 1];
        long base = today.date().toEpochDay() - Marks.DAYS;
        order.forEach(zone -> write(sheet, zone, zone.equals(Marks.UNKNOWN) ? own : ZoneId.of(zone), base, hours));
        return since(hours, today);
    }

    /** Date of the first day on which something is known of them. */
    LocalDate first() {
        return first;
    }

    /** Per day, hours in which they were looked at, as bits by hour of the personal day. */
    int[] seen() {
        return seen;
    }

    /** Per day, those of them in which they did something. */
    int[] active() {
        return active;
    }

    /** Days before today, and today. */
    int days() {
        return seen.length;
    }

    /** Index of today. */
    int today() {
        return seen.length - 1;
    }

    /** Index of a date, which may be before the first day or after today. */
    int index(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
    }

    private static void add(Sheet sheet, Page page, Instant now) {
        page.marks().days().forEach((zone, packed) -> {
            var days = sheet.days.computeIfAbsent(zone, _ -> new long[sheet.length]);
            for (long one : packed) {
                long day = Marks.dayOf(one);
                long index = day - sheet.firstDay;
                if (index >= 0 && index < sheet.length) {
                    days[(int) index] |= within(day, Marks.bitsOf(one), page, now);
                }
            }
        });
    }

    /** Those half-hours of a UTC day that have begun and lie in the part that is theirs. */
    private static long within(long day, long bits, Page page, Instant now) {
        long begin = day * SECONDS_OF_DAY;
        boolean isWhole = (page.from == null || page.from.getEpochSecond() <= begin)
                && (page.to == null || page.to.getEpochSecond() >= begin + SECONDS_OF_DAY)
                && now.getEpochSecond() >= begin + SECONDS_OF_DAY;
        if (isWhole) {
            return bits;
        }
        long theirs = 0;
        for (int slot = 0; slot < Marks.SLOTS; slot++) {
            var start = Instant.ofEpochSecond(begin + slot * Marks.SLOT.toSeconds());
            if (!start.isAfter(now)
                    && (page.from == null || start.plus(Marks.SLOT).isAfter(page.from))
                    && (page.to == null || start.isBefore(page.to))) {
                theirs |= 1L << slot;
            }
        }
        return bits & theirs;
    }

    /** A half-hour told in several zones is one: known zones come first, the one they live in before others. */
    private static void eachOnce(Sheet sheet, List<String> order, Set<Instant> except) {
        var taken = new long[sheet.length];
        for (var start : except) {
            long slot = Math.floorDiv(start.getEpochSecond(), Marks.SLOT.toSeconds());
            long index = Math.floorDiv(slot, Marks.SLOTS) - sheet.firstDay;
            if (index >= 0 && index < sheet.length) {
                taken[(int) index] |= 1L << Math.floorMod(slot, Marks.SLOTS);
            }
        }
        for (var zone : order) {
            var days = sheet.days.getOrDefault(zone, taken);
            for (int day = 0; day < sheet.length; day++) {
                days[day] &= ~taken[day];
                taken[day] |= days[day];
            }
        }
    }

    private static void write(Sheet sheet, String zone, ZoneId id, long base, int[] hours) {
        var days = sheet.days.getOrDefault(zone, new long[0]);
        var rules = id.getRules();
        for (int day = 0; day < days.length; day++) {
            if (days[day] != 0) {
                long begin = (sheet.firstDay + day) * SECONDS_OF_DAY;
                int early = rules.getOffset(Instant.ofEpochSecond(begin)).getTotalSeconds();
                int late = rules.getOffset(Instant.ofEpochSecond(begin + SECONDS_OF_DAY))
                        .getTotalSeconds();
                for (long left = days[day]; left != 0; left &= left - 1) {
                    long at = begin + Long.numberOfTrailingZeros(left) * Marks.SLOT.toSeconds();
                    int offset = early == late
                            ? early
                            : rules.getOffset(Instant.ofEpochSecond(at)).getTotalSeconds();
                    mark(at + offset, base, hours);
                }
            }
        }
    }

    private static void mark(long local, long base, int[] hours) {
        long seconds = local - PersonalDay.BEGINS * 3600L;
        long index = Math.floorDiv(seconds, SECONDS_OF_DAY) - base;
        if (index >= 0 && index < hours.length) {
            hours[(int) index] |= 1 << (int) (Math.floorMod(seconds, SECONDS_OF_DAY) / 3600);
        }
    }

    /** From the first hour on in which they did something to now; the hour that runs says nothing while they did nothing in it. */
    private static Diary since(int[] hours, PersonalDay today) {
        int start = 0;
        while (start < hours.length - 1 && hours[start] == 0) {
            start++;
        }
        int days = hours.length - start;
        var active = new int[days];
        System.arraycopy(hours, start, active, 0, days);
        var seen = new int[days];
        java.util.Arrays.fill(seen, ALL);
        seen[0] &= active[0] == 0 ? 0 : -Integer.lowestOneBit(active[0]);
        seen[days - 1] &= (1 << today.hour()) - 1;
        seen[days - 1] |= active[days - 1];
        return new Diary(today.date().minusDays(days - 1L), seen, active);
    }
}
