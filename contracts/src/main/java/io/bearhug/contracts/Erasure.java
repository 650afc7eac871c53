package io.bearhug.contracts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * That a person is to be forgotten everywhere. Value of topic {@code erasures}, type {@value #TYPE}. It outlives what it is about,
 * so it names nobody: identifiers are keyed hashes.
 *
 * @param id of the erasure
 * @param personId whom
 * @param retiredIds ids that redirected to them
 * @param names keyed hash of each of their identifiers, under every key the installation knows; they are names of fragments too
 * @param before what happened up to this instant is to be forgotten, also when it arrives later; by the suite's clock
 */
public record Erasure(String id, String personId, List<String> retiredIds, List<String> names, Instant before) {

    /** Type of the message. */
    public static final String TYPE = "erasure";

    public Erasure {
        retiredIds = Lists.copy(retiredIds);
        names = Lists.copy(names);
    }

    /** All ids they ever had. */
    public List<String> ids() {
        return Stream.concat(Stream.of(personId), retiredIds.stream()).toList();
    }
}
