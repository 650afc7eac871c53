package io.bearhug.decision.explanation;

import io.bearhug.decision.situation.Deliberation;
import java.util.function.Function;

/** Why an item: one sentence for the person, from what they did or what many others did, never from what one other did. */
public final class ItemReasons {

    private ItemReasons() {}

    /** It is of their own taste. */
    public static String taste(String value, Deliberation mind) {
        return says(ItemPhrases::taste, mind, value);
    }

    /** Nothing is known of their taste in such things. */
    public static String fresh(Deliberation mind) {
        return says(ItemPhrases::fresh, mind);
    }

    /** Others rated it highly. */
    public static String rated(Deliberation mind) {
        return says(ItemPhrases::rated, mind);
    }

    /** Others buy it. */
    public static String bought(Deliberation mind) {
        return says(ItemPhrases::bought, mind);
    }

    /** Those who bought something of theirs praised it. */
    public static String alsoLiked(String owned, Deliberation mind) {
        return says(ItemPhrases::alsoLiked, mind, owned);
    }

    /** Those who bought something of theirs bought it. */
    public static String alsoBought(String owned, Deliberation mind) {
        return says(ItemPhrases::alsoBought, mind, owned);
    }

    /** It goes with something of theirs. */
    public static String goesWith(String owned, Deliberation mind) {
        return says(ItemPhrases::goesWith, mind, owned);
    }

    /** It is for people as old as somebody. */
    public static String age(Deliberation mind) {
        return says(ItemPhrases::age, mind);
    }

    /** Others give it. */
    public static String given(Deliberation mind) {
        return says(ItemPhrases::given, mind);
    }

    private static String says(Function<ItemPhrases, String> phrase, Deliberation mind, Object... words) {
        var phrases = ItemPhrases.in(mind.situation().locale());
        return Reasons.sentence(phrase.apply(phrases).formatted(words));
    }
}
