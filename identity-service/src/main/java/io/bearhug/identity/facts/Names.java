package io.bearhug.identity.facts;

import java.util.Locale;
import java.util.regex.Pattern;

/** What people are called, so that two spellings of one name are the same. */
public final class Names {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Names() {}

    /** In lower case, with single spaces. */
    public static String normal(String name) {
        return SPACE.matcher(name.replace("\0", "")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
