package io.bearhug.identity.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowSplitterTest {

    private static final int MAX = 40;
    private static final String TOO_LONG = "<too long>";

    @Test
    void line_ends_of_any_kind_end_rows_and_blank_lines_are_none() {
        assertThat(rows(null, "a\nb\r\n\n  \nc")).containsExactly("a", "b", "c");
    }

    @Test
    void quotes_hold_line_ends_and_delimiters() {
        assertThat(rows(CsvDialect.USUAL, "a,\"b\nc\",d\ne,\"f\"\"\ng\"\n5\" pipe,h\n"))
                .containsExactly("a,\"b\nc\",d", "e,\"f\"\"\ng\"", "5\" pipe,h");
    }

    @Test
    void a_line_that_is_too_long_costs_only_itself() {
        assertThat(rows(null, "a\n" + "x".repeat(MAX + 1) + "\nb\n" + "y".repeat(5_000) + "\nc"))
                .containsExactly("a", TOO_LONG, "b", TOO_LONG, "c");
    }

    @Test
    void a_quote_that_is_never_closed_costs_only_its_line() {
        String more = "row,1\n".repeat(10);
        assertThat(rows(CsvDialect.USUAL, "a,b\nc,\"d\n" + more))
                .startsWith("a,b", TOO_LONG, "row,1")
                .hasSize(12);
        assertThat(rows(CsvDialect.USUAL, "a,b\nc,\"d\ne,f")).containsExactly("a,b", TOO_LONG, "e,f");
        assertThat(rows(CsvDialect.USUAL, "\"" + "x".repeat(100) + "\nb")).containsExactly(TOO_LONG, "b");
    }

    /** Garbage of all kinds, in portions of all sizes: always the same rows, none longer than allowed. */
    @Test
    void the_size_of_the_portions_does_not_matter() {
        Random dice = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = dice.nextInt(200); j > 0; j--) {
                text.append("ab,\"\"\n\r".charAt(dice.nextInt(7)));
            }
            List<String> whole = rows(CsvDialect.USUAL, text.toString());
            assertThat(rows(CsvDialect.USUAL, text.toString(), 1 + dice.nextInt(7)))
                    .isEqualTo(whole);
            assertThat(whole).allMatch(row -> row.length() <= MAX);
        }
    }

    private static List<String> rows(@Nullable CsvDialect csv, String text) {
        return rows(csv, text, Integer.MAX_VALUE);
    }

    private static List<String> rows(@Nullable CsvDialect csv, String text, int portion) {
        List<String> rows = new ArrayList<>();
        RowSplitter splitter = new RowSplitter(csv, MAX, row -> rows.add(text(row)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += Math.min(portion, bytes.length)) {
            byte[] part = java.util.Arrays.copyOfRange(bytes, at, (int) Math.min(bytes.length, (long) at + portion));
            splitter.feed(part, part.length);
        }
        splitter.end();
        return rows;
    }

    private static String text(RowSplitter.Row row) {
        byte[] bytes = row.bytes();
        return bytes == null ? TOO_LONG : new String(bytes, StandardCharsets.UTF_8);
    }
}
