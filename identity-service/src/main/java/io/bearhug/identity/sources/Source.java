package io.bearhug.identity.sources;

import io.bearhug.contracts.Trust;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An application that sends events.
 *
 * @param id stable id, stamped on each of its events
 * @param name for humans
 * @param trust how far it is believed
 * @param origins web origins whose pages may send with its key; for browser sources
 * @param enabled whether it may send at present
 * @param rate how much it may send; null for the usual rate
 */
public record Source(
        String id,
        String name,
        Trust trust,
        List<String> origins,
        boolean enabled,
        @Nullable SourceRate rate) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?|\\*");
    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_ORIGINS = 100;

    public Source {
        require(isId(id), "an id is lower-case letters, digits, dots, dashes; at most 64");
        require(
                !name.isBlank() && name.length() <= MAX_NAME_LENGTH && name.indexOf('\0') < 0,
                "a name has 1 to 200 characters");
        origins = List.copyOf(origins);
        require(
                origins.size() <= MAX_ORIGINS
                        && origins.stream().allMatch(o -> ORIGIN.matcher(o).matches()),
                "an origin is scheme, host and port, such as https://shop.example, or *; at most 100");
    }

    /** Whether a source could have this id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether pages of this origin may send with this source's key. */
    public boolean allows(String origin) {
        return trust == Trust.BROWSER && (origins.contains(origin) || origins.contains("*"));
    }

    private static void require(boolean holds, String expectation) {
        if (!holds) {
            throw new IllegalArgumentException(expectation);
        }
    }
}
