package io.bearhug.decision.explanation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why an item, in a language.
 *
 * @param taste of one's own taste, {@code %s} being what they like
 * @param fresh of which their taste says nothing
 * @param rated that others praise
 * @param bought that others choose
 * @param alsoLiked that buyers of something of theirs praise
 * @param alsoBought that buyers of something of theirs choose
 * @param goesWith something of theirs
 * @param age that fits how old somebody is
 * @param given that others give
 */
record ItemPhrases(
        String taste,
        String fresh,
        String rated,
        String bought,
        String alsoLiked,
        String alsoBought,
        String goesWith,
        String age,
        String given) {

    private static final ItemPhrases ENGLISH = new ItemPhrases(
            "you like %s",
            "something new for you to try",
            "others rated it highly",
            "others often buy it",
            "because people who bought %s also liked it",
            "because people who bought %s also chose it",
            "it goes with your %s",
            "it suits their age",
            "others like to give it");

    private static final ItemPhrases GERMAN = new ItemPhrases(
            "du magst %s",
            "etwas Neues für dich zum Ausprobieren",
            "andere haben es gut bewertet",
            "andere kaufen es oft",
            "weil es Leuten gefiel, die auch %s gekauft haben",
            "weil Leute es nahmen, die auch %s gekauft haben",
            "es passt zu dem, was du hast: %s",
            "es passt zum Alter",
            "andere verschenken es gern");

    /** The sentences of a locale; English where there are none. */
    static ItemPhrases in(@Nullable String locale) {
        return locale != null && locale.toLowerCase(Locale.ROOT).startsWith("de") ? GERMAN : ENGLISH;
    }
}
