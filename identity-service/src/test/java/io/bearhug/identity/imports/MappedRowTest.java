package io.bearhug.identity.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Claim;
import io.bearhug.contracts.Event;
import io.bearhug.support.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedRowTest {

    private static final RowMapping MAPPING = new RowMapping(
            Event.Type.IDENTIFY,
            null,
            "no",
            null,
            "since",
            Map.of("email", text("mail"), "orders", new Column("orders", Column.As.NUMBER)),
            Map.of(),
            List.of(new RowMapping.MappedName("loyalty_id", "card", Claim.Role.SELF, true)),
            Map.of("marketing", "news"));

    @Test
    void columns_become_what_the_mapping_says() {
        MappedRow row = MappedRow.of(
                Map.of(
                        "no",
                        "c1",
                        "since",
                        "2020-05-06",
                        "mail",
                        "a@x.org",
                        "orders",
                        "12",
                        "card",
                        "99",
                        "news",
                        "Yes"),
                MAPPING);

        assertThat(row.faults()).isEmpty();
        assertThat(row.event())
                .containsEntry("type", "identify")
                .containsEntry("userId", "c1")
                .containsEntry("timestamp", "2020-05-06T00:00:00Z")
                .containsEntry("traits", Map.of("email", "a@x.org", "orders", 12L));
        assertThat(row.event().get("context"))
                .isEqualTo(Map.of(
                        "identifiers",
                        List.of(Map.of("namespace", "loyalty_id", "value", "99", "role", "SELF", "verified", true)),
                        "consent",
                        Map.of("categoryPreferences", Map.of("marketing", true))));
    }

    @Test
    void what_is_blank_is_absent_and_what_cannot_be_read_is_told() {
        MappedRow row = MappedRow.of(Map.of("no", "c1", "mail", " ", "orders", "a lot", "news", "perhaps"), MAPPING);

        assertThat(row.event().get("traits")).isEqualTo(Map.of());
        assertThat(row.faults()).extracting(Problem.Fault::pointer).containsExactlyInAnyOrder("/orders", "/news");
    }

    @ParameterizedTest
    @CsvSource({"12,12", "-3,-3", "1.5,1.5", "1e3,1000.0", "1e999,", "0x10,", "NaN,", "99999999999999999999,1.0E20"})
    void numbers_are_read_as_people_write_them(String text, String number) {
        assertThat(new Column("c", Column.As.NUMBER).value(text).map(String::valueOf))
                .isEqualTo(Optional.ofNullable(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a,b|2", "\"a,b\",c|2", "\"a\"\"b\"|1", "a,|2", ",,|3", "\"a\"b|0", "\"a|0", "a\"b,c|2"})
    void fields_are_those_of_the_standard(String record, int count) {
        assertThat(CsvFields.of(record, CsvDialect.USUAL, 10).map(List::size).orElse(0))
                .isEqualTo(count);
    }

    @Test
    void a_quote_is_doubled_inside_quotes_and_too_many_fields_are_refused() {
        assertThat(CsvFields.of("\"a\"\"b\",\"\"", CsvDialect.USUAL, 10)).contains(List.of("a\"b", ""));
        assertThat(CsvFields.of("a,b,c", CsvDialect.USUAL, 2)).isEmpty();
    }

    private static Column text(String name) {
        return new Column(name, Column.As.TEXT);
    }
}
