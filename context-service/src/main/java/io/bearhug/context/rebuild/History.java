package io.bearhug.context.rebuild;

import io.bearhug.context.fold.Arrived;
import io.bearhug.context.snapshots.Snapshot;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was once said on the topics, to be read again up to now. What nobody could read before is left out. */
public interface History {

    /** Number of partitions of facts and copies. */
    Uni<Integer> partitions();

    /** The offset of a topic of facts at a time; the end if nothing came since. */
    Uni<Long> offsetAt(String topic, int partition, Instant time);

    /** Up to which offsets, by topic, facts of a partition were once handled; those of which nothing is known are left out. */
    Uni<Map<String, Long>> handled(int partition);

    /** Who was to be forgotten, in the order of each person; all there is, or since a time. */
    Uni<Void> erasures(Optional<Instant> since, Function<Erasure, Uni<Void>> each);

    /** People as they were described; all there is, or since a time. */
    Uni<Void> persons(Optional<Instant> since, Function<Person, Uni<Void>> each);

    /** Moments that were said. */
    Uni<Void> moments(Function<List<Moment>, Uni<Void>> some);

    /** Copies of a partition's fragments. */
    Uni<Void> snapshots(int partition, Function<List<Copy>, Uni<Void>> some);

    /** Facts of a topic's partition from an offset on. Answers up to which offset they were read. */
    Uni<Long> facts(String topic, int partition, long from, Function<List<Arrived>, Uni<Void>> some);

    /**
     * A copy as it was kept.
     *
     * @param snapshot what
     * @param at when it was written; real time
     */
    record Copy(Snapshot snapshot, Instant at) {}
}
