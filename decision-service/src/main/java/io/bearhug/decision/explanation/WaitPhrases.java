package io.bearhug.decision.explanation;

import io.bearhug.decision.situation.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of waiting, in a language: until when, as a human would say it, and why.
 *
 * @param because by what is in the way, {@code %s} being when
 * @param otherwise where nothing is in the way, or nothing to talk about
 * @param soon within the hour
 * @param today night, morning, afternoon and evening
 * @param tomorrow the same; before its morning it is still the night that begins today
 * @param days later, {@code %d} being in how many days
 */
record WaitPhrases(
        Map<Stage, String> because,
        String otherwise,
        String soon,
        List<String> today,
        List<String> tomorrow,
        String days) {

    private static final String ENOUGH_EN = "Better %s: you have heard enough from us for now.";
    private static final String ENOUGH_DE = "Besser %s: für den Moment hast du genug von uns gehört.";

    private static final WaitPhrases ENGLISH = new WaitPhrases(
            Map.of(
                    Stage.QUIET_HOURS, "Better %s: at this hour we let people rest.",
                    Stage.CAP, ENOUGH_EN,
                    Stage.EXCLUSION, "Better %s: it does not go with what you heard from us lately.",
                    Stage.COOLDOWN, "Better %s: we let it rest a little.",
                    Stage.ELIGIBILITY, "Better %s: it is not time for it yet."),
            "Better %s: it need not be now.",
            "in a little while",
            List.of("tonight", "this morning", "this afternoon", "this evening"),
            List.of("tonight", "tomorrow morning", "tomorrow afternoon", "tomorrow evening"),
            "in %d days");

    private static final WaitPhrases GERMAN = new WaitPhrases(
            Map.of(
                    Stage.QUIET_HOURS, "Besser %s: um diese Zeit lassen wir dich in Ruhe.",
                    Stage.CAP, ENOUGH_DE,
                    Stage.EXCLUSION, "Besser %s: es passt nicht zu dem, was du zuletzt von uns gehört hast.",
                    Stage.COOLDOWN, "Besser %s: wir lassen es noch etwas ruhen.",
                    Stage.ELIGIBILITY, "Besser %s: noch ist nicht die Zeit dafür."),
            "Besser %s: es muss nicht jetzt sein.",
            "in Kürze",
            List.of("heute Nacht", "heute Vormittag", "heute Nachmittag", "heute Abend"),
            List.of("heute Nacht", "morgen früh", "morgen Nachmittag", "morgen Abend"),
            "in %d Tagen");

    private static final Duration SOON = Duration.ofHours(1);
    private static final int MORNING = 5;
    private static final int AFTERNOON = 12;
    private static final int EVENING = 18;

    WaitPhrases {
        because = Map.copyOf(because);
        today = List.copyOf(today);
        tomorrow = List.copyOf(tomorrow);
    }

    /** Those of a locale; English where there are none. */
    static WaitPhrases in(@Nullable String locale) {
        return locale != null && locale.toLowerCase(Locale.ROOT).startsWith("de") ? GERMAN : ENGLISH;
    }

    /** One sentence. */
    String says(Stage hindrance, Instant now, Instant until, ZoneId zone) {
        return because.getOrDefault(hindrance, otherwise).formatted(when(now.atZone(zone), until.atZone(zone)));
    }

    private String when(ZonedDateTime now, ZonedDateTime until) {
        if (Duration.between(now, until).compareTo(SOON) < 0) {
            return soon;
        }
        long apart = ChronoUnit.DAYS.between(now.toLocalDate(), until.toLocalDate());
        return apart > 1 ? days.formatted(apart) : (apart == 0 ? today : tomorrow).get(partOfDay(until.getHour()));
    }

    private static int partOfDay(int hour) {
        if (hour < MORNING) {
            return 0;
        }
        return hour < AFTERNOON ? 1 : hour < EVENING ? 2 : 3;
    }
}
