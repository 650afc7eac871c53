package io.bearhug.matching.clustering;

import java.util.List;

/**
 * Records in groups.
 *
 * @param records that were grouped
 * @param groupOf for each of them the first record of its group, which names the group
 * @param undecided pairs of groups that support each other too little to be one and too much to be left alone, by one record of each
 */
@SuppressWarnings("ArrayRecordComponent") // Tens of thousands of numbers, read and never compared.
public record Groups(int[] records, int[] groupOf, List<Edge> undecided) {

    /** Copies the list. */
    public Groups {
        undecided = List.copyOf(undecided);
    }
}
