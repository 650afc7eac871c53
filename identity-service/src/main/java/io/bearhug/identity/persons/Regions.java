package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Pair;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Where facts and persons are kept, a region of the graph at a time. */
public interface Regions {

    /**
     * Changes the region around these identifiers in one transaction that nobody else touching it can interleave with.
     * Snapshots leave with the same transaction.
     *
     * @param decide what to write, from what is stored; may be called again if the region moved meanwhile
     * @return what was written; fails with {@link RegionMoved} when others kept moving the region
     */
    Uni<RegionChange> change(Set<Identifier> identifiers, Function<Region, RegionChange> decide);

    /**
     * What news is about.
     *
     * @param identifiers whose regions
     * @param links of which it tells, between these identifiers
     * @param others names of other people the news speaks of; they are not part of the region
     * @param tombstones number of each name's tombstone as of when it was looked what is left of the news, 0 for none
     * @param mostNames the regions may hold; one region alone has no more than the rules allow
     */
    record Subject(
            Set<Identifier> identifiers,
            Set<Pair> links,
            Set<Identifier> others,
            ToLongFunction<Identifier> tombstones,
            int mostNames) {

        /** All names. */
        public Set<Identifier> all() {
            Set<Identifier> all = new HashSet<>(identifiers);
            all.addAll(others);
            return all;
        }
    }

    /**
     * The same, unless one of the names was forgotten meanwhile: then it fails with {@link ErasedMeanwhile} and changes
     * nothing; nor does it if the regions hold too many names: {@link TooMuchAtOnce}.
     */
    Uni<RegionChange> change(Subject subject, Function<Region, RegionChange> decide);

    /** The region around these identifiers as it is, to look at. */
    Uni<Region> read(Set<Identifier> identifiers);

    /** Remembers that something was received at this time: what was last seen long before lapses. */
    Uni<Void> advance(Instant asOf);

    /**
     * One name of each region in which a link has lapsed since it was last looked at, the longest due first.
     *
     * @param most regions
     */
    Uni<List<Identifier>> due(int most);
}
