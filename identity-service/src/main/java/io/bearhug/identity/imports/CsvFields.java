package io.bearhug.identity.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of one CSV record. */
final class CsvFields {

    private final String text;
    private final CsvDialect dialect;
    private final List<String> fields = new ArrayList<>();
    private int at;

    private CsvFields(String text, CsvDialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /** All fields; empty if quotes are not as they should be, or there are too many fields. */
    static Optional<List<String>> of(String record, CsvDialect dialect, int most) {
        CsvFields reader = new CsvFields(record, dialect);
        return reader.read(most) ? Optional.of(reader.fields) : Optional.empty();
    }

    private boolean read(int most) {
        do {
            boolean quoted = at < text.length() && text.charAt(at) == dialect.quote();
            if (!(quoted ? quotedField() : plainField()) || fields.size() > most) {
                return false;
            }
        } while (at++ < text.length());
        return true;
    }

    private boolean plainField() {
        int end = text.indexOf(dialect.delimiter(), at);
        int stop = end < 0 ? text.length() : end;
        fields.add(text.substring(at, stop));
        at = stop;
        return true;
    }

    /** Ends behind its closing quote, where only a delimiter or the end may follow. */
    private boolean quotedField() {
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != dialect.quote()) {
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == dialect.quote()) {
                field.append(c);
                at++;
            } else {
                fields.add(field.toString());
                return at == text.length() || text.charAt(at) == dialect.delimiter();
            }
        }
        return false;
    }
}
