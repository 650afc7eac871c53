package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.Facts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be written after a region was looked at again.
 *
 * @param facts those that are new or say more than before
 * @param moved identifiers that belong to somebody else now
 * @param regions how the identifiers hang together now
 * @param snapshots new versions of persons, and of persons that now redirect elsewhere
 * @param marks what was found out about its names and links
 * @param lineage who became whose, and why
 * @param wide merges somebody should look at
 * @param missing identifiers that have to be looked at together with these; until they are, nothing else here holds
 */
public record RegionChange(
        Facts facts,
        Map<Identifier, Belonging> moved,
        Set<Set<Identifier>> regions,
        List<Person> snapshots,
        Marks marks,
        List<LineageStep> lineage,
        List<WideMerge> wide,
        Set<Identifier> missing) {

    public RegionChange {
        moved = Map.copyOf(moved);
        regions = Set.copyOf(regions);
        snapshots = List.copyOf(snapshots);
        lineage = List.copyOf(lineage);
        wide = List.copyOf(wide);
        missing = Set.copyOf(missing);
    }

    /** Whether nobody and nothing that was told is different from what it was. */
    public boolean isNothing() {
        return facts.equals(Facts.NONE) && moved.isEmpty() && snapshots.isEmpty();
    }
}
