package io.bearhug.matching.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.matching.Sample;
import io.bearhug.matching.person.PersonRecord;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparerTest {

    @ParameterizedTest
    @CsvSource({
        "first_name;surname, anna;miller, anna;smith, GIVEN_NAME, same",
        "first_name;surname, robert;allen, robret;allen, GIVEN_NAME, one slip",
        "first_name;surname, isla;hall, hall;isla, GIVEN_NAME, among the other names",
        "first_name;surname, isla;hall, hall;isla, SURNAME, among the other names",
        "first_name;surname, thomas;, gabriel;thomas, GIVEN_NAME, among the other names",
        "first_name;surname, james;thomas, thomas;green, GIVEN_NAME, different",
        "first_name;surname, rob;x, robert;x, GIVEN_NAME, short form",
        "first_name;surname, r;x, robert;x, GIVEN_NAME, short form",
        "first_name;surname, filip;x, philipp;x, GIVEN_NAME, similar",
        "dob, 1985-02-07, 1985-02-07, BIRTH_DATE, same",
        "dob, 1985-02-07, 1985-07-02, BIRTH_DATE, one slip",
        "dob, 1985-02-07, 1958-02-07, BIRTH_DATE, one slip",
        "dob, 1985-02-07, 1984-02-17, BIRTH_DATE, a year apart",
        "dob, 1985-02-07, 1985-03-19, BIRTH_DATE, close",
        "dob, 1985-02-07, 1985, BIRTH_DATE, same year",
        "dob, 1985-02-07, 1950-11-23, BIRTH_DATE, a generation apart",
        "dob, 1985-02-07, 1978-11-23, BIRTH_DATE, different",
        "first_name;gender, anna;f, carla;female, GENDER, same",
        "first_name;gender, anna;f, anna;m, GENDER, different",
        "street;house_number, long lane;12, long lane;12, STREET, same house",
        "street;house_number, long lane;12, long lane;14, STREET, same street",
        "address_1;address_2, long lane;mill, mill;long lane, STREET, same house",
        "postcode;city, tq13 8df;, tq13 8hu;, LOCALITY, similar postcode",
        "postcode;city, tq13 8df;, tq13 9hu;, LOCALITY, same district",
        "postcode;city, ;London, ;Lonodn, LOCALITY, same place",
        "email, xy12@post.org, xy12@mail.net, EMAIL, similar",
        "email, a.b@comp.org, a.b@como.org, EMAIL, one slip",
        "occupation, painter, poet, OCCUPATION, different"
    })
    void levels(String headings, String first, String second, Attribute attribute, String words) {
        Comparer comparer = new Comparer(Sample.records(headings, first, second), NameVariants.NONE);

        int there = comparer.compare(0, 1).level(attribute.position());
        int back = comparer.compare(1, 0).level(attribute.position());

        assertThat(attribute.levels().get(there).words()).isEqualTo(words);
        assertThat(back).isEqualTo(there);
    }

    @Test
    void whatARecordLacksSaysNothing() {
        Comparer comparer = new Comparer(
                Sample.records("first_name;dob;city;email;ssn", "anna;;;;", ";1980-01-01;Hull;a@b.c;1"),
                NameVariants.NONE);

        for (Attribute attribute : Attribute.values()) {
            assertThat(comparer.compare(0, 1).level(attribute.position())).isNegative();
        }
    }

    @ParameterizedTest
    @CsvSource({"anna.miller1@x.org, anna.miller2@x.org", "anna.miller@x.org, anna.miller@y.net"})
    void anAddressMadeOfTheNameSaysNothingMoreThanTheName(String first, String second) {
        Comparer comparer =
                new Comparer(Sample.records("surname;email", "miller;" + first, "miller;" + second), NameVariants.NONE);

        assertThat(comparer.compare(0, 1).level(Attribute.EMAIL.position())).isNegative();
    }

    @Test
    void aLearnedVariantIsALevelOfItsOwn() {
        List<PersonRecord> records = Sample.records("first_name", "peggy", "margaret");
        Comparer comparer = new Comparer(records, new NameVariants(Set.of(NameVariants.key("peggy", "margaret"))));

        int level = comparer.compare(0, 1).level(Attribute.GIVEN_NAME.position());

        assertThat(Attribute.GIVEN_NAME.levels().get(level).words()).isEqualTo("known variant");
    }

    @Test
    void agreementOnACommonValueCountsLess() {
        Comparer comparer = new Comparer(
                Sample.records("surname", "smith", "smith", "smith", "smith", "quill", "quill"), NameVariants.NONE);

        int common = comparer.compare(0, 1).rarity(Attribute.SURNAME.position());
        int rare = comparer.compare(4, 5).rarity(Attribute.SURNAME.position());

        assertThat(common).isGreaterThan(rare);
    }
}
