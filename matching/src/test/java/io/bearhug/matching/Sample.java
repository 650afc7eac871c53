package io.bearhug.matching;

import io.bearhug.matching.person.Columns;
import io.bearhug.matching.person.PersonReader;
import io.bearhug.matching.person.PersonRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Records written as lines of values. */
public final class Sample {

    private Sample() {}

    /** Headings and rows, values separated by a semicolon. */
    public static List<PersonRecord> records(String headings, String... rows) {
        Columns columns = Columns.of(values(headings), Set.of());
        return PersonReader.read(
                columns, Arrays.stream(rows).map(Sample::values).toList());
    }

    private static List<String> values(String line) {
        return Arrays.asList(line.split(";", -1));
    }
}
