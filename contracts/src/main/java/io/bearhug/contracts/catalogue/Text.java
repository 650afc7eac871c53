package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words, in one language or several.
 *
 * @param byLanguage text by language tag; key {@code ""} for a text that is the same in all languages; never empty
 */
public record Text(Map<String, String> byLanguage) {

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs words in at least one language");
        }
        byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** Reads a plain string or a map of languages. */
    @JsonCreator
    public static Text from(Object json) {
        if (json instanceof Map<?, ?> languages) {
            var texts = new LinkedHashMap<String, String>();
            languages.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
            return new Text(texts);
        }
        return new Text(Map.of("", String.valueOf(json)));
    }

    /** A plain string where there is but one text, else the map. */
    @JsonValue
    public Object toJson() {
        var plain = byLanguage.get("");
        return plain != null && byLanguage.size() == 1 ? plain : byLanguage;
    }

    /**
     * The words for a locale: exact tag, then its language, then the language-free text, then English, then the first.
     *
     * @param locale BCP 47 tag, null if unknown
     */
    public String in(@Nullable String locale) {
        if (locale != null) {
            var exact = byLanguage.get(locale);
            if (exact != null) {
                return exact;
            }
            var language = byLanguage.get(language(locale));
            if (language != null) {
                return language;
            }
        }
        var neutral = byLanguage.get("");
        if (neutral != null) {
            return neutral;
        }
        var english = byLanguage.get("en");
        return english != null ? english : byLanguage.values().iterator().next();
    }

    /** {@code de-AT} → {@code de}. */
    private static String language(String locale) {
        for (var i = 0; i < locale.length(); i++) {
            if (locale.charAt(i) == '-' || locale.charAt(i) == '_') {
                return locale.substring(0, i);
            }
        }
        return locale;
    }
}
