package io.bearhug.benchmarks.table;

import java.util.ArrayList;
import java.util.List;

/** Values between commas, some of them in single or double quotes, where a backslash takes the next character as it is. */
final class ArffValues {

    private ArffValues() {}

    static List<String> split(String row) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < row.length(); i++) {
            char next = row.charAt(i);
            if (next == '\\' && quote != 0 && i + 1 < row.length()) {
                value.append(row.charAt(++i));
            } else if (quote != 0) {
                quote = next == quote ? 0 : quote;
                value.append(quote == 0 ? "" : String.valueOf(next));
            } else if (next == '\'' || next == '"') {
                quote = next;
            } else if (next == ',') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(next);
            }
        }
        values.add(value.toString().strip());
        return values;
    }

    /** Where the name at the beginning of a text ends, its quotes included, or -1 if nothing follows it. */
    static int endOfName(String text) {
        char quote = text.startsWith("'") || text.startsWith("\"") ? text.charAt(0) : 0;
        for (int i = quote == 0 ? 0 : 1; i < text.length(); i++) {
            char next = text.charAt(i);
            if (quote != 0 && next == '\\') {
                i++;
            } else if (quote != 0 && next == quote) {
                return i + 1;
            } else if (quote == 0 && (Character.isWhitespace(next) || next == '{')) {
                return i;
            }
        }
        return -1;
    }
}
