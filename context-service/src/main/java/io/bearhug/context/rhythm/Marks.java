package io.bearhug.context.rhythm;

import io.bearhug.contracts.Lists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The half-hours of the last twelve weeks in which something was done, as sets: the order of arrival does not matter, nor how often, nor
 * – as both are cut at the same distance from the newest – when what is older was dropped. About 11 bytes a day, at most 1 KiB a zone.
 *
 * @param days by the zone it was done in, empty text for an unknown one: UTC days, oldest first, as {@code epochDay << 48 | half-hours}
 */
public record Marks(Map<String, List<Long>> days) {

    /** Days that are kept, the newest included: two half-lives of what a day says. */
    public static final int DAYS = 84;

    /** Zones that are kept apart; those left longest ago are forgotten to have been others. */
    static final int ZONES = 6;

    /** Length of a mark. */
    static final Duration SLOT = Duration.ofMinutes(30);

    /** Marks in a day. */
    static final int SLOTS = 48;

    /** Zone of what was told without one. */
    static final String UNKNOWN = "";

    /** Nothing was done. */
    public static final Marks NONE = new Marks(Map.of());

    private static final long SECONDS = SLOT.toSeconds();
    private static final long LATEST_DAY = (1L << 15) - 1;

    public Marks {
        days = Lists.copy(days);
    }

    /**
     * With what was done at an instant.
     *
     * @param at when; before 1970 or after 2059 is no time at which somebody acted
     * @param zone IANA zone, null or nonsense for an unknown one
     */
    public Marks with(Instant at, @Nullable String zone) {
        long slot = Math.floorDiv(at.getEpochSecond(), SECONDS);
        long day = Math.floorDiv(slot, SLOTS);
        if (day < 0 || day > LATEST_DAY) {
            return this;
        }
        return with(day, 1L << Math.floorMod(slot, SLOTS), zone != null && Zones.isZone(zone) ? zone : UNKNOWN);
    }

    /** The newer half of the days. */
    public Marks lighter() {
        return since(newest(days) - DAYS / 2 + 1, days);
    }

    /** Those since the half-hour of an instant. */
    public Marks since(Instant at) {
        long slot = Math.floorDiv(at.getEpochSecond(), SECONDS);
        long day = Math.floorDiv(slot, SLOTS);
        long later = -1L << Math.floorMod(slot, SLOTS);
        var kept = new TreeMap<String, List<Long>>();
        since(day, days).days.forEach((zone, known) -> {
            var recent = known.stream()
                    .map(packed -> dayOf(packed) == day ? (day << SLOTS) | (bitsOf(packed) & later) : packed)
                    .filter(packed -> bitsOf(packed) != 0)
                    .toList();
            if (!recent.isEmpty()) {
                kept.put(zone, recent);
            }
        });
        return new Marks(kept);
    }

    private Marks with(long day, long bits, String zone) {
        var known = days.getOrDefault(zone, List.of());
        int place = place(known, day);
        boolean isThere = place < known.size() && dayOf(known.get(place)) == day;
        if (isThere && (known.get(place) & bits) != 0) {
            return this;
        }
        var more = new ArrayList<>(known);
        if (isThere) {
            more.set(place, known.get(place) | bits);
        } else {
            more.add(place, day << SLOTS | bits);
        }
        var all = new TreeMap<>(days);
        all.put(zone, more);
        return bounded(all);
    }

    private static Marks bounded(Map<String, List<Long>> all) {
        var recent = since(newest(all) - DAYS + 1, all);
        return recent.days.size() <= ZONES + 1 ? recent : withoutStalest(recent);
    }

    private static Marks withoutStalest(Marks marks) {
        String stalest = marks.days.entrySet().stream()
                .filter(it -> !it.getKey().equals(UNKNOWN))
                .min(Comparator.comparing(it -> it.getValue().getLast()))
                .orElseThrow()
                .getKey();
        var fewer = new TreeMap<>(marks.days);
        var loose = fewer.remove(stalest);
        var merged = new Marks(fewer);
        for (long packed : loose == null ? List.<Long>of() : loose) {
            merged = merged.with(dayOf(packed), bitsOf(packed), UNKNOWN);
        }
        return merged;
    }

    private static Marks since(long first, Map<String, List<Long>> all) {
        var kept = new TreeMap<String, List<Long>>();
        all.forEach((zone, known) -> {
            var recent = known.subList(place(known, first), known.size());
            if (!recent.isEmpty()) {
                kept.put(zone, List.copyOf(recent));
            }
        });
        return new Marks(kept);
    }

    private static long newest(Map<String, List<Long>> all) {
        return all.values().stream()
                .mapToLong(known -> dayOf(known.getLast()))
                .max()
                .orElse(0);
    }

    /** Index of the first day that is not before a day. */
    private static int place(List<Long> known, long day) {
        int place = known.size();
        while (place > 0 && dayOf(known.get(place - 1)) >= day) {
            place--;
        }
        return place;
    }

    static long dayOf(long packed) {
        return packed >>> SLOTS;
    }

    static long bitsOf(long packed) {
        return packed & ((1L << SLOTS) - 1);
    }
}
