package io.bearhug.decision.catalogue.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be written at a place. */
sealed interface Shape {

    /** A map with known fields. */
    record Fields(String name, Map<String, Shape> optional, Map<String, Shape> required) implements Shape {

        static Fields of(String name) {
            return new Fields(name, Map.of(), Map.of());
        }

        Fields with(String field, Shape shape) {
            return new Fields(name, plus(optional, field, shape), required);
        }

        Fields needs(String field, Shape shape) {
            return new Fields(name, optional, plus(required, field, shape));
        }

        Map<String, Shape> all() {
            var all = new LinkedHashMap<>(required);
            all.putAll(optional);
            return all;
        }

        private static Map<String, Shape> plus(Map<String, Shape> fields, String field, Shape shape) {
            var more = new LinkedHashMap<>(fields);
            more.put(field, shape);
            return more;
        }
    }

    /** A list of values of one shape. */
    record ListOf(Shape element) implements Shape {}

    /** A map of free keys to values of one shape. */
    record MapOf(Shape value) implements Shape {}

    /** One of some words. */
    record Word(List<String> words) implements Shape {
        static Word of(String... words) {
            return new Word(List.of(words));
        }
    }

    /** A reference to a definition of a section. */
    record Reference(Section section) implements Shape {}

    /** A condition, in the language of its place. */
    record Condition(Language language) implements Shape {}

    /** Which variables a condition sees. */
    enum Language {
        EVENT,
        DECISION,
        ITEM
    }

    /** Words for people: a text, or a map of languages. */
    record Words() implements Shape {}

    /** A number within bounds, null where there is none. */
    record Amount(
            boolean whole, @Nullable Double least, @Nullable Double most) implements Shape {}

    /** A single value read in a certain way. */
    enum Value implements Shape {
        TEXT("a text"),
        TRUTH("true or false"),
        DURATION("a duration such as P7D or PT10M"),
        PERIOD("a span of days, months or years such as P14D or P2Y"),
        INSTANT("a point in time such as 2027-01-31T09:00:00Z"),
        TIME("a time of day such as \"21:00\""),
        ANYTHING("a value");

        private final String expected;

        Value(String expected) {
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }
}
