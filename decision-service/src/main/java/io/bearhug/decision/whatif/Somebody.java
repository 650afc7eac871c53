package io.bearhug.decision.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done for somebody, and would have been.
 *
 * @param personId null for somebody who never was anybody
 * @param fragments they went by
 * @param newest of their decisions
 * @param at when it was taken
 * @param decisions of theirs
 * @param before acts then
 * @param after acts as they would have been
 * @param traits by id, in words, as far as asked for and known
 */
public record Somebody(
        @Nullable String personId,
        List<String> fragments,
        String newest,
        Instant at,
        long decisions,
        long before,
        long after,
        Map<String, String> traits) {
    public Somebody {
        fragments = List.copyOf(fragments);
        traits = Map.copyOf(traits);
    }

    /** One more decision, newer than those before. */
    Somebody and(Somebody newer) {
        return new Somebody(
                newer.personId,
                newer.fragments,
                newer.newest,
                newer.at,
                decisions + newer.decisions,
                before + newer.before,
                after + newer.after,
                newer.traits);
    }
}
