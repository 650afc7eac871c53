package io.bearhug.matching.person;

import java.util.List;

/** Turns the rows of a table into {@link PersonRecord}s. */
public final class PersonReader {

    private static final int PHONE_DIGITS = 9;

    private final Columns columns;
    private final DateOrder dates;

    private PersonReader(Columns columns, DateOrder dates) {
        this.columns = columns;
        this.dates = dates;
    }

    /** The records of all rows, in their order. */
    public static List<PersonRecord> read(Columns columns, List<List<String>> rows) {
        DateOrder dates = DateOrder.of(
                rows.stream().map(row -> columns.text(row, Field.BIRTH_DATE)).toList());
        PersonReader reader = new PersonReader(columns, dates);
        return rows.stream().map(reader::read).toList();
    }

    private PersonRecord read(List<String> row) {
        return new PersonRecord(
                names(row),
                birthDate(row),
                Spelling.digits(columns.text(row, Field.AGE)),
                address(row),
                phone(row),
                Spelling.email(columns.text(row, Field.EMAIL)),
                Spelling.code(columns.text(row, Field.NATIONAL_ID)),
                gender(row),
                words(row, Field.OCCUPATION),
                words(row, Field.BIRTH_PLACE));
    }

    private Names names(List<String> row) {
        String full = Spelling.raw(columns.text(row, Field.FULL_NAME));
        String brief = Spelling.raw(columns.text(row, Field.SHORT_NAME));
        return Names.of(
                columns.text(row, Field.GIVEN_NAME),
                columns.text(row, Field.MIDDLE_NAME),
                columns.text(row, Field.SURNAME),
                brief.isEmpty() ? full : brief,
                full);
    }

    private BirthDate birthDate(List<String> row) {
        BirthDate whole = dates.read(columns.text(row, Field.BIRTH_DATE));
        return whole.isKnown()
                ? whole
                : BirthDate.of(
                        number(row, Field.BIRTH_YEAR), number(row, Field.BIRTH_MONTH), number(row, Field.BIRTH_DAY));
    }

    private Address address(List<String> row) {
        return Address.of(
                words(row, Field.STREET_NUMBER),
                words(row, Field.STREET),
                words(row, Field.UNIT),
                new Address.Place(
                        words(row, Field.SUBURB),
                        words(row, Field.CITY),
                        Spelling.code(columns.text(row, Field.POSTCODE)),
                        words(row, Field.STATE)));
    }

    private String phone(List<String> row) {
        String digits = Spelling.digits(columns.text(row, Field.PHONE));
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    private String gender(List<String> row) {
        String word = words(row, Field.GENDER);
        return word.isEmpty() ? "" : word.substring(0, 1);
    }

    private String words(List<String> row, Field field) {
        return Spelling.words(columns.text(row, field));
    }

    private int number(List<String> row, Field field) {
        String digits = Spelling.digits(columns.text(row, field));
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
