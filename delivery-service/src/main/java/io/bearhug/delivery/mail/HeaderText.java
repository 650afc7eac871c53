package io.bearhug.delivery.mail;

/** Text that is safe as the value of a mail header: one line, no control characters, bounded. */
final class HeaderText {

    /** Longer subjects are cut by every client. */
    static final int MAX_LENGTH = 200;

    private HeaderText() {}

    /** The text on one line; what could end the line becomes a space. */
    static String safe(String text) {
        String line = text.codePoints()
                .map(HeaderText::harmless)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
        return cut(line, MAX_LENGTH);
    }

    /** A display name: besides, without what has a meaning in an address. */
    static String safeName(String name) {
        return safe(name.replaceAll("[<>\"@,;:\\\\()\\[\\]]", " "));
    }

    /** At most this many characters, never half a one. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.FORMAT -> ' ';
            default -> codePoint;
        };
    }
}
