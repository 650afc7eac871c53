package io.bearhug.identity.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column and how its texts are read. What is no text is taken as it is.
 *
 * @param column its name
 * @param as what its texts mean
 */
public record Column(String column, As as) {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

    /** What a text means. */
    public enum As {
        TEXT,
        NUMBER,
        BOOLEAN
    }

    /** The value a text stands for; empty if it stands for none. */
    Optional<Object> value(String text) {
        return switch (as) {
            case TEXT -> Optional.of(text);
            case NUMBER -> number(text.strip());
            case BOOLEAN -> yesOrNo(text).map(Object.class::cast);
        };
    }

    private static Optional<Object> number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(Long.valueOf(text));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** What people write for yes and no. */
    static Optional<Boolean> yesOrNo(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Optional.of(true);
            case "false", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
