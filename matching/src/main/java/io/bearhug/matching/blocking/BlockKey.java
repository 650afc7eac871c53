package io.bearhug.matching.blocking;

import io.bearhug.matching.person.BirthDate;
import io.bearhug.matching.person.PersonRecord;
import java.util.List;
import java.util.function.Function;

/** What two records must share to be compared. A record has none, one or two keys of each kind. */
enum BlockKey {
    NAME_AND_YEAR(record -> List.of(
            join(record.names().surnameSound(), year(record)),
            join(record.names().givenSound(), year(record)))),
    GIVEN_NAME_AND_MONTH(record -> List.of(join(record.names().givenSound(), month(record)))),
    BOTH_NAMES(
            record -> List.of(both(record.names().givenSound(), record.names().surnameSound()))),
    BOTH_BEGINNINGS(record ->
            List.of(both(start(record.names().given()), start(record.names().surname())))),
    BIRTH_DATE(
            record -> List.of(record.birthDate().isFull() ? record.birthDate().text() : "")),
    DAY_AND_NAME(record -> List.of(
            join(day(record), record.names().givenSound()),
            join(day(record), record.names().surnameSound()))),
    POSTCODE_AND_NAME(record -> List.of(
            join(record.address().postcode(), record.names().givenSound()),
            join(record.address().postcode(), record.names().surnameSound()))),
    POSTCODE_AND_YEAR(record -> List.of(join(record.address().postcode(), year(record)))),
    PLACE_AND_NAME(record -> List.of(
            join(record.address().locality(), record.names().givenSound()),
            join(record.address().locality(), record.names().surnameSound()))),
    HOUSE(record -> List.of(join(record.address().number(), record.address().street()))),
    STREET_AND_NAME(
            record -> List.of(join(record.address().street(), record.names().givenSound()))),
    PHONE(record -> List.of(record.phone())),
    EMAIL(record -> List.of(record.email(), record.emailName())),
    NATIONAL_ID(record -> List.of(record.nationalId())),
    OTHER_NAME_AND_YEAR(record -> record.names().others().stream()
            .limit(4)
            .map(name -> join(name, year(record)))
            .toList()),
    BIRTH_PLACE_AND_NAME(record -> List.of(
            join(join(record.birthPlace(), record.occupation()), record.names().surnameSound())));

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final Function<PersonRecord, List<String>> keys;

    BlockKey(Function<PersonRecord, List<String>> keys) {
        this.keys = keys;
    }

    /** The record's keys; an empty text is none. */
    List<String> of(PersonRecord record) {
        return keys.apply(record);
    }

    private static String join(String a, String b) {
        return a.isEmpty() || b.isEmpty() ? "" : a + '|' + b;
    }

    /** In alphabetical order, so that exchanged names meet. */
    private static String both(String a, String b) {
        return a.compareTo(b) <= 0 ? join(a, b) : join(b, a);
    }

    private static String start(String name) {
        return name.substring(0, Math.min(3, name.length()));
    }

    private static String year(PersonRecord record) {
        BirthDate date = record.birthDate();
        return date.isKnown() ? date.text().substring(0, 4) : "";
    }

    private static String month(PersonRecord record) {
        BirthDate date = record.birthDate();
        return date.month() > 0 ? date.text().substring(0, 6) : "";
    }

    private static String day(PersonRecord record) {
        BirthDate date = record.birthDate();
        return date.isFull() ? date.text().substring(4) : "";
    }
}
