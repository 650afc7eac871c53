package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.Partition;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks at a region again after news, and says what has to be written. */
public final class Recompute {

    private final Supplier<String> newIds;

    /** @param newIds ids never used before, growing with time */
    public Recompute(Supplier<String> newIds) {
        this.newIds = newIds;
    }

    /** What changes when these facts come to the region. News that says nothing new changes only what time itself changed. */
    public RegionChange decide(Region before, Facts news, Instant now) {
        GraphSettings settings = before.inForce().settings();
        Facts told = before.told();
        Facts added = Novelty.of(told, news);
        Facts known = told.join(added);
        Partition partition = Partition.of(known, before.outside(), settings, before.asOf());
        NameRank rank = new NameRank(known, settings.namespaces());
        Labels labels = Labels.of(partition.persons(), before, rank.strongestFirst(), newIds);
        Map<Identifier, Belonging> moved = moved(before, labels);
        Snapshots snapshots = new Snapshots(before, withShared(known, partition.shared()), rank, now);
        List<Person> changed = snapshots.changed(
                Resolution.persons(partition, known, before.outside(), settings, before.asOf()),
                labels,
                after(before, moved));
        History history = new History(
                before, labels, new Causes(told, known, added, before.inForce().isNew()), now);
        return new RegionChange(
                added,
                moved,
                partition.regions(),
                changed,
                Marks.of(partition),
                history.steps(moved),
                history.wide(rank.strongestFirst()),
                missing(before, known, partition));
    }

    /** Where the region goes on, and who used a device at other times than it seemed. */
    private Set<Identifier> missing(Region before, Facts known, Partition partition) {
        Set<Identifier> missing = new HashSet<>(partition.missing());
        known.signs().values().stream()
                .map(SignFact::device)
                .distinct()
                .filter(known.nodes()::containsKey)
                .forEach(device -> missing.addAll(Slices.changed(
                        turns(
                                device,
                                before.facts(),
                                isShared(before, device),
                                before.inForce().settings()),
                        turns(
                                device,
                                known,
                                partition.shared().contains(device),
                                before.inForce().settings()))));
        missing.removeAll(known.nodes().keySet());
        return missing;
    }

    private static boolean isShared(Region before, Identifier device) {
        Node node = before.facts().nodes().get(device);
        return node != null && node.shared();
    }

    private static List<Turns.Turn> turns(Identifier device, Facts facts, boolean isShared, GraphSettings settings) {
        return isShared
                ? Turns.of(
                        device,
                        facts.signs().values().stream()
                                .filter(fact -> fact.device().equals(device))
                                .toList(),
                        settings)
                : List.of();
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

    private static Map<Identifier, Node> withShared(Facts known, Set<Identifier> shared) {
        return known.nodes().values().stream()
                .map(node -> node.withShared(shared.contains(node.identifier())))
                .collect(Collectors.toMap(Node::identifier, Function.identity()));
    }
}
