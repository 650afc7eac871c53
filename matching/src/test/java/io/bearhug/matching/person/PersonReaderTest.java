package io.bearhug.matching.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.matching.Sample;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonReaderTest {

    @ParameterizedTest
    @CsvSource({
        "1985-02-07, 19850207",
        "19850207, 19850207",
        "19850207.0, 19850207",
        "07/02/1985, 19850207",
        "7.2.1985, 19850207",
        "7 February 1985, 19850207",
        "1985-02-07T00:00:00, 19850207",
        "07021985, 19850207",
        "1985-02, 198502",
        "1985, 1985",
        "'', ''",
        "unknown, ''",
        "soon, ''"
    })
    void datesAreReadInManySpellings(String written, String read) {
        assertThat(Sample.records("dob", written).getFirst().birthDate().text()).isEqualTo(read);
    }

    @Test
    void aTableThatWritesTheMonthFirstIsRecognised() {
        List<PersonRecord> records = Sample.records("dob", "02/07/1985", "12/31/1990");

        assertThat(records.getFirst().birthDate().text()).isEqualTo("19850207");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thomas clifford, 1st baron clifford of chudleigh | thomas | clifford | 1st baron chudleigh",
                "Sir John Francis Smith | john | smith | francis",
                "Miller, Anne | anne | miller | ''",
                "Zoë O'Brien | zoe | obrien | ''",
                "Plato | plato | '' | ''"
            })
    void namesAreTakenFromAFullName(String full, String given, String surname, String others) {
        Names names = Sample.records("full_name", full).getFirst().names();

        assertThat(names.given()).isEqualTo(given);
        assertThat(names.surname()).isEqualTo(surname);
        assertThat(String.join(" ", names.others())).isEqualTo(others);
    }

    @Test
    void columnsOfTheirOwnOutrankTheFullName() {
        Names names = Sample.records(
                        "first_name;surname;first_and_surname;full_name",
                        "thomas;chudleigh;thomas chudleigh;thomas clifford, 1st baron chudleigh")
                .getFirst()
                .names();

        assertThat(names.surname()).isEqualTo("chudleigh");
        assertThat(names.others()).containsExactly("1st", "baron", "clifford");
    }

    @Test
    void wordsForNothingAreNothing() {
        PersonRecord record =
                Sample.records("first_name;city;email;ssn", "NULL;n/a;none;nan").getFirst();

        assertThat(record.names().given()).isEmpty();
        assertThat(record.address().locality()).isEmpty();
        assertThat(record.email()).isEmpty();
        assertThat(record.nationalId()).isEmpty();
    }

    @Test
    void telephonesAreTheSameWithAndWithoutTheCountry() {
        List<PersonRecord> records = Sample.records("phone", "+44 20 7946 0958", "(020) 7946-0958");

        assertThat(records.getFirst().phone()).isEqualTo(records.getLast().phone());
    }

    @Test
    void aHouseNumberBeforeTheStreetIsToldApart() {
        Address address = Sample.records("address", "12b Long Lane").getFirst().address();

        assertThat(address.number()).isEqualTo("12b");
        assertThat(address.street()).isEqualTo("long lane");
    }

    @Test
    void identifiersTruthAndHiddenColumnsAreNotRead() {
        Columns columns =
                Columns.of(List.of("unique_id", "rec_id", "cluster", " Given Name ", "email"), Set.of("email"));

        assertThat(columns.positions()).containsOnlyKeys(Field.GIVEN_NAME);
    }
}
