package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.likely.Searches.Found;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a pair stands in the list of pairs, those with the most evidence first.
 *
 * @param centibits its evidence
 * @param id of the pair
 */
record MatchCursor(int centibits, UUID id) {

    private static final MatchCursor START = new MatchCursor(Integer.MAX_VALUE, new UUID(0, 0));

    static MatchCursor of(Found found) {
        return new MatchCursor(found.match().centibits(), UUID.fromString(found.id()));
    }

    /** The place a text stands for, the start for none; empty if it is none of ours. */
    static Optional<MatchCursor> parse(@Nullable String text) {
        if (text == null) {
            return Optional.of(START);
        }
        int dot = text.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : number(text.substring(0, dot)).flatMap(centibits -> ImportRows.uuid(text.substring(dot + 1))
                        .map(id -> new MatchCursor(centibits, id)));
    }

    /** Evidence may speak against. */
    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return centibits + "." + id;
    }
}
