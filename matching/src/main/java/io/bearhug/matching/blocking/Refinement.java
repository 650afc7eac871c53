package io.bearhug.matching.blocking;

import io.bearhug.matching.person.PersonRecord;
import java.util.function.Function;

/** What splits a block that is too large; records that lack it stay together. */
enum Refinement {
    YEAR(record -> record.birthDate().isKnown() ? record.birthDate().text().substring(0, 4) : ""),
    GIVEN_NAME(record -> record.names().givenSound()),
    DISTRICT(record -> record.address().district().isEmpty()
            ? record.address().locality()
            : record.address().district()),
    SURNAME(record -> record.names().surnameSound()),
    DATE(record -> record.birthDate().text()),
    OCCUPATION(PersonRecord::occupation);

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final Function<PersonRecord, String> value;

    Refinement(Function<PersonRecord, String> value) {
        this.value = value;
    }

    String of(PersonRecord record) {
        return value.apply(record);
    }
}
