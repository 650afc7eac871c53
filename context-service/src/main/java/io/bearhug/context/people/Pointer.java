package io.bearhug.context.people;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Person;
import java.util.List;

/**
 * From an identifier to the person who goes by it.
 *
 * @param identifier its key
 * @param person id
 * @param move grows each time the identifier changes hands; an older move never overwrites a newer one
 * @param version of the person when this was written
 * @param fragments of the person at that version, so that they can be fetched together with the person; at most
 *     {@value #MOST_FRAGMENTS}
 */
public record Pointer(String identifier, String person, long move, long version, List<String> fragments) {

    private static final int MOST_FRAGMENTS = 20;

    public Pointer {
        fragments = Lists.copy(fragments);
    }

    /** The pointers that a snapshot of a person asks for. */
    public static List<Pointer> of(Person person) {
        var fragments = person.fragments().stream()
                .map(Person.PersonFragment::fragment)
                .distinct()
                .limit(MOST_FRAGMENTS)
                .toList();
        return person.identifiers().stream()
                .map(it -> new Pointer(it.identifier().key(), person.id(), it.move(), person.version(), fragments))
                .toList();
    }
}
