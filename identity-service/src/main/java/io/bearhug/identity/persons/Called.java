package io.bearhug.identity.persons;

import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people are called, written so that two spellings of one name are the same. */
public final class Called {

    /** No name is kept longer than this. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Called() {}

    /** All they are called by: the whole name, first and last name together and each alone; nothing for a redirect. */
    public static Set<String> by(Person person) {
        if (person.redirectTo() != null || person.erased()) {
            return Set.of();
        }
        Optional<String> first = told(person, "firstName");
        Optional<String> last = told(person, "lastName");
        Optional<String> both = first.flatMap(given -> last.map(family -> given + " " + family));
        return Stream.of(told(person, "name"), both, first, last)
                .flatMap(Optional::stream)
                .map(Called::normal)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name in lower case, with single spaces and of bounded length; empty if nothing is left. */
    public static String normal(String name) {
        String plain =
                SPACE.matcher(name.replace("\0", "")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return plain.codePointCount(0, plain.length()) <= MAX_LENGTH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MAX_LENGTH)).strip();
    }

    private static Optional<String> told(Person person, String trait) {
        return Optional.ofNullable(person.traits().get(trait))
                .map(Trait::value)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
