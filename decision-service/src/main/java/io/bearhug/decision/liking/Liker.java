package io.bearhug.decision.liking;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose fragments these are, and what they said of what their data may be used for.
 *
 * @param personId the person
 * @param fragments that are theirs alone, by more than a browser's word
 * @param words by purpose since when they agree, {@value #NEVER} for a no
 * @param at as of when
 */
public record Liker(String personId, List<String> fragments, Map<String, String> words, Instant at) {

    /** A time that never comes, in PostgreSQL's words. */
    public static final String NEVER = "infinity";

    public Liker {
        fragments = Lists.copy(fragments);
        words = Lists.copy(words);
    }

    static Liker of(Person person) {
        return new Liker(person.id(), fragments(person), words(person), person.at());
    }

    private static List<String> fragments(Person person) {
        return person.fragments().stream()
                .filter(it -> it.from() == null && it.to() == null && !it.claimed())
                .map(Person.PersonFragment::fragment)
                .toList();
    }

    /** The newest word about each purpose as such. */
    private static Map<String, String> words(Person person) {
        var words = new LinkedHashMap<String, String>();
        person.consents().stream()
                .filter(Consent::isGeneral)
                .sorted(Comparator.comparing(Consent::at))
                .forEach(it ->
                        words.put(it.purpose(), it.granted() ? it.holdsFrom().toString() : NEVER));
        return words;
    }
}
