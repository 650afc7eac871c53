package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.graph.Partition;
import io.bearhug.support.identifiers.Namespaces;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks at a region again after news, and says what has to be written. */
public final class Recompute {

    private final Namespaces namespaces;
    private final Supplier<String> newIds;

    /**
     * @param namespaces the rules
     * @param newIds ids never used before, growing with time
     */
    public Recompute(Namespaces namespaces, Supplier<String> newIds) {
        this.namespaces = namespaces;
        this.newIds = newIds;
    }

    /** What changes when these facts come to the region. News that says nothing new changes nothing. */
    public RegionChange decide(Region before, Facts news, Instant now) {
        Facts added = Novelty.of(before.facts(), news);
        Facts known = before.facts().join(added);
        Partition partition = Partition.of(known, namespaces);
        NameRank rank = new NameRank(known, namespaces);
        Labels labels = Labels.of(partition.persons(), before.belongings(), rank.strongestFirst(), newIds);
        Map<Identifier, Belonging> moved = moved(before, labels);
        Snapshots snapshots = new Snapshots(before, withShared(known, partition.shared()), rank, now);
        List<Person> changed =
                snapshots.changed(Resolution.persons(partition, known, namespaces), labels, after(before, moved));
        return new RegionChange(
                added.join(newlyShared(known, partition.shared())), moved, partition.regions(), changed);
    }

    private static Map<Identifier, Belonging> moved(Region before, Labels labels) {
        Map<Identifier, Belonging> moved = new HashMap<>();
        labels.ids()
                .forEach((identifiers, id) -> identifiers.forEach(identifier -> {
                    Belonging old = before.belongings().get(identifier);
                    if (old == null || !old.person().equals(id)) {
                        moved.put(identifier, new Belonging(id, old == null ? 1 : old.move() + 1));
                    }
                }));
        return moved;
    }

    private static Map<Identifier, Belonging> after(Region before, Map<Identifier, Belonging> moved) {
        Map<Identifier, Belonging> after = new HashMap<>(before.belongings());
        after.putAll(moved);
        return after;
    }

    private static Facts newlyShared(Facts known, Set<Identifier> shared) {
        List<Node> found = known.nodes().values().stream()
                .filter(node -> shared.contains(node.identifier()) && !node.shared())
                .map(Node::asShared)
                .toList();
        return Facts.of(found, List.of(), List.of(), List.of());
    }

    private static Map<Identifier, Node> withShared(Facts known, Set<Identifier> shared) {
        return known.nodes().values().stream()
                .map(node -> shared.contains(node.identifier()) ? node.asShared() : node)
                .collect(Collectors.toMap(Node::identifier, Function.identity()));
    }
}
