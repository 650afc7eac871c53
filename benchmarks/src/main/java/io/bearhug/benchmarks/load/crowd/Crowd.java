package io.bearhug.benchmarks.load.crowd;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;

/**
 * People that exist for one run of a benchmark. Everything of theirs starts with the same word, and all their names are equally long.
 *
 * @param word that nothing else in the suite starts with
 * @param people how many
 */
public record Crowd(String word, int people) {

    private static final SecureRandom DICE = new SecureRandom();
    private static final int BITS = 40;
    private static final int RADIX = 36;
    private static final int FIRST = 1_000_000;

    /** People nobody has met. */
    public static Crowd fresh(int people) {
        return new Crowd("b" + new BigInteger(BITS, DICE).setBit(BITS).toString(RADIX), people);
    }

    /** Whose turn it is. */
    public int person(int number) {
        return number % people;
    }

    /** The account of a person. */
    public String userId(int person) {
        return word + "-u" + number(person);
    }

    /** The browser of a person. */
    public String device(int person) {
        return word + "-d" + number(person);
    }

    /** The address of a person. */
    public String email(int person) {
        return word + "-e" + number(person) + "@example.org";
    }

    /** An id for something of this run. */
    public String id(String kind, int number) {
        return word + "-" + kind + number(number);
    }

    /** Whose account this is; -1 if it is none of this crowd. */
    public int personOf(String userId) {
        String digits = userId.substring(Math.min(userId.length(), word.length() + 2));
        int number = digits.matches("\\d{7}") ? Integer.parseInt(digits) - FIRST : -1;
        return number >= 0 && number < people && userId(number).equals(userId) ? number : -1;
    }

    /** The account, as APIs name it. */
    public Map<String, String> account(int person) {
        return Map.of("namespace", "user_id", "value", userId(person));
    }

    private static String number(int number) {
        return Integer.toString(FIRST + number);
    }
}
