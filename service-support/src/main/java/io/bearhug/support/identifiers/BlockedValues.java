package io.bearhug.support.identifiers;

import java.util.Locale;
import java.util.Set;

/** Values that are nobody's name: what programs send when they have none. */
public final class BlockedValues {

    /** In characters. */
    public static final int MAX_LENGTH = 1_024;

    private static final Set<String> WORDS = Set.of(
            "-1",
            "null",
            "none",
            "nil",
            "nan",
            "undefined",
            "true",
            "false",
            "anonymous",
            "guest",
            "test",
            "unknown",
            "n/a",
            "id",
            "email",
            "user",
            "[object object]",
            "00000000-0000-0000-0000-000000000000");

    private static final Set<String> ROLES = Set.of(
            "abuse",
            "accounts",
            "admin",
            "billing",
            "bookings",
            "contact",
            "donotreply",
            "do-not-reply",
            "enquiries",
            "hello",
            "help",
            "helpdesk",
            "hostmaster",
            "info",
            "jobs",
            "mail",
            "mailer-daemon",
            "marketing",
            "newsletter",
            "no-reply",
            "no_reply",
            "noreply",
            "office",
            "orders",
            "postmaster",
            "press",
            "reception",
            "root",
            "sales",
            "security",
            "service",
            "shop",
            "spam",
            "support",
            "team",
            "webmaster");

    private BlockedValues() {}

    /** Whether a normalised value is nobody's name. */
    public static boolean isBlocked(String value) {
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            return true;
        }
        String bare = unquoted(value).toLowerCase(Locale.ROOT);
        return bare.isEmpty() || WORDS.contains(bare) || isOneCharacter(bare) || isZeros(bare);
    }

    /** Whether a normalised e-mail address is read by several people because of their job: born shared. */
    public static boolean isRoleMailbox(String email) {
        int at = email.indexOf('@');
        int plus = email.indexOf('+');
        return at > 0 && ROLES.contains(email.substring(0, plus > 0 && plus < at ? plus : at));
    }

    private static String unquoted(String value) {
        String bare = value;
        while (bare.length() >= 2 && isQuote(bare.charAt(0)) && bare.charAt(bare.length() - 1) == bare.charAt(0)) {
            bare = IdentifierNormaliser.trim(bare.substring(1, bare.length() - 1));
        }
        return bare.length() == 1 && isQuote(bare.charAt(0)) ? "" : bare;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** A single character is somebody's name; the same one repeated is not. */
    private static boolean isOneCharacter(String value) {
        int first = value.codePointAt(0);
        int length = Character.charCount(first);
        if (value.length() == length) {
            return false;
        }
        for (int i = length; i < value.length(); i += length) {
            if (value.codePointAt(i) != first) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZeros(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '0' && c != '-' && c != '+') {
                return false;
            }
        }
        return true;
    }
}
