package io.bearhug.matching.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One spelling for values that mean the same: small letters without accents, single spaces, no punctuation; empty if nothing is said. */
final class Spelling {

    private static final Set<String> NOTHING =
            Set.of("null", "none", "nan", "nil", "n/a", "na", "<na>", "unknown", "undefined", "not known", "missing");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SILENT = Pattern.compile("['’`´]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("(\\d+)\\.0");

    private Spelling() {}

    /** The value without surrounding blanks and the fraction tables add to whole numbers; empty for the usual words for nothing. */
    static String raw(String value) {
        String stripped = value.strip();
        if (NOTHING.contains(stripped.toLowerCase(Locale.ROOT))) {
            return "";
        }
        var decimal = WHOLE_AS_DECIMAL.matcher(stripped);
        return decimal.matches() ? decimal.group(1) : stripped;
    }

    /** Words in small letters, separated by single spaces. */
    static String words(String value) {
        String raw = raw(value);
        if (raw.isEmpty()) {
            return "";
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKD)).replaceAll("");
        String voiced = SILENT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return OTHER.matcher(voiced).replaceAll(" ").strip();
    }

    /** Letters and digits only. */
    static String code(String value) {
        return words(value).replace(" ", "");
    }

    /** Digits only; empty if there is none but zeros. */
    static String digits(String value) {
        String digits = raw(value).replaceAll("\\D", "");
        return digits.replace("0", "").isEmpty() ? "" : digits;
    }

    /** An address of electronic mail; empty if there is no {@code @} in it. */
    static String email(String value) {
        String email = Normalizer.normalize(raw(value), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = email.lastIndexOf('@');
        return at <= 0 || at == email.length() - 1 ? "" : email;
    }
}
