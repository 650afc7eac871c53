package io.bearhug.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class Spelling {

    private Spelling() {}

    /** The name nearest to a wrong one, if any is near: at most two letters apart, one in a short word. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        var lower = wrong.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(it -> distance(lower, it.toLowerCase(Locale.ROOT)) <= (wrong.length() < 4 ? 1 : 2))
                .min(Comparator.comparingInt((String it) -> distance(lower, it.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What to add to a message about a wrong name: {@code : did you mean 'x'?}, or nothing. */
    public static String suggestion(String wrong, Collection<String> names) {
        return nearest(wrong, names).map(it -> ": did you mean '" + it + "'?").orElse("");
    }

    /** Levenshtein's distance: insertions, deletions and replacements. */
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
