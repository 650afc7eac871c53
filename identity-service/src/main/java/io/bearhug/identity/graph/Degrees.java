package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which links are too many for a name. Each name counts all its links that have not lapsed, whatever else is wrong with them: so
 * what it keeps changes only with what is told of the name itself, and never because of something far away.
 */
final class Degrees {

    private Degrees() {}

    /** The links beyond the strongest, newest ones of each of these names. */
    static Set<Unkept> beyond(int most, Set<Identifier> names, List<Link> strongestFirst) {
        Map<Identifier, List<Link>> links = new HashMap<>();
        for (Link link : strongestFirst) {
            for (Identifier end : link.pair().ends()) {
                if (names.contains(end)) {
                    links.computeIfAbsent(end, _ -> new ArrayList<>()).add(link);
                }
            }
        }
        Set<Unkept> beyond = new HashSet<>();
        links.forEach((end, all) -> all.stream().skip(most).forEach(link -> beyond.add(new Unkept(end, link.pair()))));
        return beyond;
    }
}
