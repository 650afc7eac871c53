package io.bearhug.decision.reporting;

import io.bearhug.contracts.Erasure;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Port: facts about people, by keyed hashes of the names they were known under. The same twice, or in another order, is the same; what is about
 * people forgotten since is not taken. Fails with an {@code Unavailable}.
 */
public interface FactStore {

    /** What decisions told. */
    Uni<Void> decided(List<Told> decisions);

    /** What became of answers. */
    Uni<Void> reacted(List<Reaction> reactions);

    /** That people did something; of those nobody ever decided for nothing is kept. */
    Uni<Void> seen(List<Presence> presences);

    /** Forgets somebody: what is known under their names, and what is known of these decisions. */
    Uni<Void> forget(Erasure erasure, List<String> decisions);

    /** Lets go of what is older. */
    Uni<Void> tidy(Instant before);

    /** Some people's facts of a time, ordered by a hash that says nothing about them: so the first ones are a fair sample. */
    Uni<List<Facts>> people(Whom whom);

    /** Experiments of which anything is known, ordered by id. */
    Uni<List<Tested>> experiments();

    /** Whom decisions are about, by decision; without those that are about nobody known. */
    Uni<Map<String, String>> personIds(List<String> decisions);

    /**
     * What became of an answer, and under which name.
     *
     * @param personId as known when it was decided
     * @param fragment they were decided for under
     * @param reacted what became of it
     */
    record Reaction(@Nullable String personId, String fragment, Reacted reacted) {}

    /**
     * That somebody did something.
     *
     * @param fragment they are known under
     * @param at when
     */
    record Presence(String fragment, Instant at) {}

    /**
     * An experiment in which somebody took part.
     *
     * @param id of it
     * @param first when somebody was first decided for in it
     * @param last when last
     * @param catalogue the version with which that was
     */
    record Tested(String id, Instant first, Instant last, String catalogue) {}

    /**
     * Whose facts.
     *
     * @param heldOut only those who are, or are not, in the group that marketing leaves alone; null for all
     * @param span decisions and what became of them
     * @param until days of activity are told up to this instant
     * @param after cursor: the person before, null for the beginning
     * @param most people
     * @param experiment only those who took part in it; null for all
     */
    record Whom(
            @Nullable Boolean heldOut,
            Span span,
            Instant until,
            @Nullable String after,
            int most,
            @Nullable String experiment) {

        /** Of the time itself. */
        static Whom of(@Nullable Boolean heldOut, Span span, int most) {
            return new Whom(heldOut, span, span.to(), null, most, null);
        }

        /** Those who took part in an experiment in the time. */
        public Whom in(String which) {
            return new Whom(heldOut, span, until, after, most, which);
        }

        /** Those after somebody. */
        Whom after(@Nullable String person) {
            return new Whom(heldOut, span, until, person, most, experiment);
        }

        Whom until(Instant end) {
            return new Whom(heldOut, span, end, after, most, experiment);
        }
    }
}
