package io.bearhug.benchmarks.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.benchmarks.CsvTable;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {

    @ParameterizedTest
    @EnumSource(People.class)
    void theSameSeedGivesTheSamePeople(People kind) {
        CsvTable table = kind.table(300, 7);

        assertThat(table.rows()).hasSize(300);
        assertThat(kind.table(300, 7)).isEqualTo(table);
        assertThat(kind.table(300, 8)).isNotEqualTo(table);
    }

    @ParameterizedTest
    @EnumSource(People.class)
    void thereAreSeveralRecordsOfOnePersonAndSeveralPersons(People kind) {
        CsvTable table = kind.table(300, 7);

        int persons = new HashSet<>(table.column(People.TRUTH)).size();

        assertThat(persons).isBetween(10, 290);
    }
}
