package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Facts that are taken in one transaction, because they have no name in common: most of what a transaction costs is the same for one
 * visitor and for twenty. Facts that do have a name in common come after each other.
 */
final class Together {

    private final List<Facts> all = new ArrayList<>();
    private final Set<Identifier> names = new HashSet<>();

    private Together() {}

    /**
     * Every one of these in one group.
     *
     * @param all facts, each of them small
     * @param most of them in a group
     */
    static List<List<Facts>> of(Collection<Facts> all, int most) {
        List<Together> groups = new ArrayList<>();
        for (Facts facts : all) {
            Set<Identifier> names = facts.identifiers();
            groups.stream()
                    .filter(group -> group.all.size() < most && Collections.disjoint(group.names, names))
                    .findFirst()
                    .orElseGet(() -> newIn(groups))
                    .add(facts, names);
        }
        return groups.stream().map(group -> List.copyOf(group.all)).toList();
    }

    private static Together newIn(List<Together> groups) {
        Together fresh = new Together();
        groups.add(fresh);
        return fresh;
    }

    private void add(Facts facts, Set<Identifier> theirs) {
        all.add(facts);
        names.addAll(theirs);
    }
}
