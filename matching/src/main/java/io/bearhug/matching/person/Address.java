package io.bearhug.matching.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody lives.
 *
 * @param number of the house
 * @param street without the number
 * @param unit the second line
 * @param locality suburb, else city
 * @param city the city where a suburb is known too
 * @param postcode letters and digits
 * @param state or county
 */
public record Address(
        String number, String street, String unit, String locality, String city, String postcode, String state) {

    private static final Pattern LEADING_NUMBER = Pattern.compile("(\\d+[a-z]?) (.*\\p{L}.*)");
    private static final int INWARD = 3;
    private static final int LONG_CODE = 5;

    static Address of(String number, String street, String unit, Place place) {
        Matcher both = LEADING_NUMBER.matcher(street);
        boolean joined = number.isEmpty() && both.matches();
        return new Address(
                joined ? both.group(1) : number,
                joined ? both.group(2) : street,
                unit,
                place.suburb.isEmpty() ? place.city : place.suburb,
                place.suburb.isEmpty() ? "" : place.city,
                place.postcode,
                place.state);
    }

    /** The part of the postcode shared by a town or a part of one: all but the last three signs of a long code, all but the last of a short one. */
    public String district() {
        int end = postcode.length() - (postcode.length() > LONG_CODE ? INWARD : 1);
        return end < 2 ? "" : postcode.substring(0, end);
    }

    /** The part of a long postcode shared by some streets. */
    public String sector() {
        return postcode.length() > LONG_CODE ? postcode.substring(0, postcode.length() - 2) : "";
    }

    /**
     * What an address says about the wider place.
     *
     * @param suburb part of a city
     * @param city or town
     * @param postcode letters and digits
     * @param state or county
     */
    record Place(String suburb, String city, String postcode, String state) {}
}
