package io.bearhug.identity.imports;

/**
 * How CSV is written.
 *
 * @param delimiter between fields
 * @param quote around fields; doubled inside
 */
public record CsvDialect(char delimiter, char quote) {

    /** As RFC 4180 has it. */
    public static final CsvDialect USUAL = new CsvDialect(',', '"');

    public CsvDialect {
        if (!isPlain(delimiter) || !isPlain(quote) || delimiter == quote) {
            throw new IllegalArgumentException(
                    "delimiter and quote are two different ASCII characters, no letters or digits");
        }
    }

    private static boolean isPlain(char c) {
        return c == '\t' || (c > ' ' && c < 127 && !Character.isLetterOrDigit(c));
    }
}
