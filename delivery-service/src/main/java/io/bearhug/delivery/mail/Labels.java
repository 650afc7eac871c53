package io.bearhug.delivery.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The few words of the layout itself.
 *
 * @param language BCP 47
 * @param why before the reason
 * @param agreed before what they agreed to
 * @param unsubscribe on the link
 * @param oneClick beside the link
 */
record Labels(String language, String why, String agreed, String unsubscribe, String oneClick) {

    private static final Labels ENGLISH = new Labels(
            "en",
            "Why you, why now:",
            "You agreed to this:",
            "No more of these",
            "One click is enough; nobody asks why.");
    private static final Labels GERMAN = new Labels(
            "de",
            "Warum du, warum jetzt:",
            "Dem hast du zugestimmt:",
            "Nichts mehr davon",
            "Ein Klick genügt; niemand fragt nach.");

    /** The words in a language, English if it is none of ours. */
    static Labels in(@Nullable String locale) {
        return locale != null && locale.toLowerCase(Locale.ROOT).startsWith("de") ? GERMAN : ENGLISH;
    }
}
