package io.bearhug.matching.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column may hold, with the names it is known by. A column that is none of these is never read. */
public enum Field {
    GIVEN_NAME("given_name", "first_name", "firstname", "givenname", "forename", "given", "fname"),
    MIDDLE_NAME("middle_name", "middlename", "middle_names", "second_name"),
    SURNAME("surname", "last_name", "lastname", "family_name", "familyname", "lname", "sname"),
    SHORT_NAME("first_and_surname", "first_and_last_name"),
    FULL_NAME("full_name", "fullname", "name", "person_name"),
    BIRTH_DATE("date_of_birth", "dob", "birth_date", "birthdate", "birthday", "dateofbirth"),
    BIRTH_YEAR("birth_year", "year_of_birth", "yob", "by"),
    BIRTH_MONTH("birth_month", "month_of_birth", "bm"),
    BIRTH_DAY("birth_day", "day_of_birth", "bd"),
    AGE("age"),
    STREET_NUMBER("street_number", "house_number", "streetnumber", "housenumber", "building_number"),
    STREET("street", "address_1", "address1", "address", "street_address", "address_line_1", "street_name", "addr"),
    UNIT("address_2", "address2", "address_line_2", "unit"),
    SUBURB("suburb", "district", "village"),
    CITY("city", "town", "locality"),
    POSTCODE("postcode", "postcode_fake", "post_code", "zip", "zip_code", "zipcode", "postal_code"),
    STATE("state", "region", "province", "county"),
    PHONE("phone", "phone_number", "phonenumber", "telephone", "tel", "mobile", "mobile_number"),
    EMAIL("email", "email_address", "e_mail", "mail"),
    NATIONAL_ID(
            "national_id",
            "soc_sec_id",
            "ssn",
            "social_security_number",
            "national_insurance_number",
            "nino",
            "nhs_number",
            "national_identifier",
            "nationalid",
            "tax_id"),
    GENDER("gender", "sex"),
    OCCUPATION("occupation", "job", "profession"),
    BIRTH_PLACE("birth_place", "birthplace", "place_of_birth");

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<String> columns;

    Field(String... columns) {
        this.columns = List.of(columns);
    }

    /** The names a column of this field may have, in small letters with underscores. */
    public List<String> columns() {
        return columns;
    }

    /** The field a column with this heading holds; empty if it is none that is compared. */
    public static Optional<Field> of(String heading) {
        String name = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        return Arrays.stream(values())
                .filter(field -> field.columns.contains(name))
                .findFirst();
    }
}
