package io.bearhug.support.identifiers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings the values of a namespace to one form, so that equal names are equal texts. Total and idempotent: any text has
 * a form, and a form is its own.
 */
public enum IdentifierNormaliser {
    /** Without space, control and invisible characters around it; case matters. */
    TRIM {
        @Override
        String form(String value) {
            return value;
        }
    },
    /** Digits only, in whatever script; a value without any digit stays as it is. */
    DIGITS {
        @Override
        String form(String value) {
            String digits = digitsOf(value);
            return digits.isEmpty() ? value : digits;
        }
    },
    /** NFKC, lower case, domain as ASCII. Dots and plus parts are kept: only the mail's host knows what they mean. */
    EMAIL {
        @Override
        String form(String value) {
            String lower = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            String mail = trim(Normalizer.normalize(lower, Normalizer.Form.NFKC));
            int at = mail.lastIndexOf('@');
            return at < 0 ? mail : mail.substring(0, at + 1) + asciiDomain(mail.substring(at + 1));
        }
    },
    /** E.164 where the number says its country; else its digits, which are then another name than the full number. */
    PHONE {
        @Override
        String form(String value) {
            return e164(value);
        }
    };

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int MAX_PHONE_LENGTH = 64;
    /** What one round made normal may bring out something to do for the next; in practice two are enough. */
    private static final int MAX_ROUNDS = 8;

    abstract String form(String value);

    /** The form of a value. Lone surrogates and NUL, which no store can keep, become U+FFFD. */
    public String normalise(String value) {
        String last = trim(Storable.text(value));
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String next = trim(Storable.text(form(last)));
            if (next.equals(last)) {
                return last;
            }
            last = next;
        }
        return last;
    }

    static String trim(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.codePointAt(start))) {
            start += Character.charCount(value.codePointAt(start));
        }
        while (end > start && isBlank(value.codePointBefore(end))) {
            end -= Character.charCount(value.codePointBefore(end));
        }
        return value.substring(start, end);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static String digitsOf(String value) {
        return value.codePoints()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String asciiDomain(String domain) {
        String bare = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        try {
            return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return bare;
        }
    }

    private static String e164(String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
        String international = text.startsWith("00") ? "+" + text.substring(2) : text;
        if (international.startsWith("+") && international.length() <= MAX_PHONE_LENGTH) {
            try {
                return PHONES.format(PHONES.parse(international, null), PhoneNumberFormat.E164);
            } catch (NumberParseException e) {
                return digitsOrSelf(text);
            }
        }
        return digitsOrSelf(text);
    }

    private static String digitsOrSelf(String text) {
        String digits = digitsOf(text);
        return digits.isEmpty() ? text : digits;
    }
}
