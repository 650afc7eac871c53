package io.bearhug.decision.explanation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The house's sentences in a language. They name what the person did or told us, in the person's view: never that we watched.
 *
 * @param did what they did by event name, {@code %s} being what it was about
 * @param because the frame of a reason
 * @param helps with which need
 * @param told a trait they told us, name and value
 * @param known a trait they did not tell us
 * @param useful where nothing more can be said
 * @param question why we ask
 * @param gesture why we give
 * @param silence by stage of what came closest
 * @param nothing where nothing could be said at all
 * @param toLearn where chance chose silence
 */
record Phrases(
        Map<String, String> did,
        String because,
        String helps,
        String told,
        String known,
        String useful,
        String question,
        String gesture,
        Map<String, String> silence,
        String nothing,
        String toLearn) {

    private static final String NO_FIT_EN = "Nothing we could say fits what you need right now.";
    private static final String NO_FIT_DE = "Nichts, was wir sagen könnten, passt gerade zu dir.";
    private static final String ENOUGH_EN = "You have heard enough from us for now.";
    private static final String ENOUGH_DE = "Du hast für den Moment genug von uns gehört.";

    private static final Phrases ENGLISH = new Phrases(
            Map.of(
                    "Product Viewed", "you looked at %s",
                    "Product Added", "you put %s in your basket",
                    "Products Searched", "you searched for %s",
                    "Product List Viewed", "you looked through %s",
                    "Product Added to Wishlist", "you put %s on your wish list",
                    "Order Completed", "you bought %s"),
            "Because %s",
            "it may help with %s",
            "it uses your %s %s, which you told us",
            "it fits your %s %s",
            "We think this is useful to you now.",
            "So that we need not guess – and we will not ask you again.",
            "It may be useful to you; we ask nothing in return.",
            Map.ofEntries(
                    Map.entry("eligibility", NO_FIT_EN),
                    Map.entry("applicability", NO_FIT_EN),
                    Map.entry("suitability", NO_FIT_EN),
                    Map.entry("consent", "You have not agreed to messages of this kind, so we say nothing."),
                    Map.entry("wish", "You told us how you want to be treated, and we keep to it."),
                    Map.entry(
                            "trouble",
                            "Things went wrong for you with us. Until that is solved, we offer you nothing."),
                    Map.entry("cap", ENOUGH_EN),
                    Map.entry("cooldown", "You have already told us what you think of this."),
                    Map.entry("pressure", ENOUGH_EN),
                    Map.entry("quietHours", "It is too late in your day to write to you."),
                    Map.entry("exclusion", "What we could say does not go with what you heard from us today."),
                    Map.entry("holdout", "We leave you alone, to learn whether our suggestions help anybody."),
                    Map.entry("arbitration", "Nothing we could say is worth your attention right now.")),
            "There is nothing to say right now.",
            "This time we say nothing, to learn whether our suggestions help.");

    private static final Phrases GERMAN = new Phrases(
            Map.of(
                    "Product Viewed", "du %s angesehen hast",
                    "Product Added", "du %s in den Warenkorb gelegt hast",
                    "Products Searched", "du nach %s gesucht hast",
                    "Product List Viewed", "du %s durchgesehen hast",
                    "Product Added to Wishlist", "du dir %s gemerkt hast",
                    "Order Completed", "du %s gekauft hast"),
            "Weil %s",
            "es kann hierbei helfen: %s",
            "mit deiner Angabe %s %s",
            "passend zu %s %s",
            "Wir glauben, dass dir das jetzt nützt.",
            "Damit wir nicht raten müssen – und wir fragen nicht noch einmal.",
            "Es kann dir nützen; wir möchten nichts dafür.",
            Map.ofEntries(
                    Map.entry("eligibility", NO_FIT_DE),
                    Map.entry("applicability", NO_FIT_DE),
                    Map.entry("suitability", NO_FIT_DE),
                    Map.entry("consent", "Du hast solchen Nachrichten nicht zugestimmt, also sagen wir nichts."),
                    Map.entry("wish", "Du hast uns gesagt, wie du behandelt werden möchtest; daran halten wir uns."),
                    Map.entry(
                            "trouble",
                            "Bei uns ist etwas schiefgegangen. Bis das gelöst ist, bieten wir dir nichts an."),
                    Map.entry("cap", ENOUGH_DE),
                    Map.entry("cooldown", "Du hast uns schon gesagt, was du davon hältst."),
                    Map.entry("pressure", ENOUGH_DE),
                    Map.entry("quietHours", "Bei dir ist es zu spät, um dir zu schreiben."),
                    Map.entry(
                            "exclusion",
                            "Was wir sagen könnten, passt nicht zu dem, was du heute von uns gehört hast."),
                    Map.entry(
                            "holdout", "Wir lassen dich in Ruhe, um zu lernen, ob unsere Vorschläge jemandem helfen."),
                    Map.entry("arbitration", "Nichts, was wir sagen könnten, ist gerade deine Aufmerksamkeit wert.")),
            "Gerade gibt es nichts zu sagen.",
            "Diesmal sagen wir nichts, um zu lernen, ob unsere Vorschläge helfen.");

    /** The sentences of a locale; English where there are none. */
    static Phrases in(@Nullable String locale) {
        return locale != null && locale.toLowerCase(Locale.ROOT).startsWith("de") ? GERMAN : ENGLISH;
    }

    /** What they did; empty for an event that has no phrase or that was about nothing we can name. */
    Optional<String> did(@Nullable String event, @Nullable String about) {
        return event == null || about == null || about.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(did.get(event)).map(it -> it.formatted(about));
    }
}
