package io.bearhug.contracts;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Weekdays as JSON has them: a list, or one text with commas, of English names ({@code monday} or {@code mon}). */
public final class Weekdays {

    private Weekdays() {}

    /** The weekdays; empty if any of it is none, or a list is longer than a week. No days at all are a word, too. */
    public static Optional<Set<DayOfWeek>> of(Object value) {
        List<?> names =
                switch (value) {
                    case List<?> list -> list;
                    case String text when text.isBlank() -> List.of();
                    case String text -> List.of(text.split(",", DayOfWeek.values().length + 1));
                    default -> List.of(value);
                };
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var name : names) {
            var day = day(name);
            if (day.isEmpty() || names.size() > DayOfWeek.values().length) {
                return Optional.empty();
            }
            days.add(day.get());
        }
        return Optional.of(days);
    }

    /** Their names, Monday first. */
    public static List<String> names(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<DayOfWeek> day(Object name) {
        if (name instanceof String text) {
            var word = text.strip();
            for (var day : DayOfWeek.values()) {
                if (day.name().equalsIgnoreCase(word)
                        || day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(word)) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }
}
