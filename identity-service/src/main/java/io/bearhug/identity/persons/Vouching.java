package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.Strength;
import io.bearhug.identity.graph.Components;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.Partition;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's devices are theirs by more than a browser's word: those that links of server sources, or decisions of our
 * people, connect with the name that stands for the person. Somebody known by devices alone has nothing that could be claimed.
 */
final class Vouching {

    private final Components<Identifier> vouched;
    private final Comparator<Identifier> strongestFirst;
    private final GraphSettings settings;

    Vouching(Partition partition, Facts facts, GraphSettings settings) {
        Set<Pair> decided = facts.controls().values().stream()
                .flatMap(decision -> decision.pair().stream())
                .collect(Collectors.toSet());
        this.vouched = new Components<>(facts.nodes().keySet());
        this.strongestFirst = new NameRank(facts, settings.namespaces()).strongestFirst();
        this.settings = settings;
        partition.accepted().stream()
                .filter(pair -> decided.contains(pair) || !isClaim(facts.links().get(pair)))
                .forEach(pair -> vouched.join(pair.a(), pair.b()));
    }

    /** The devices of a person that are theirs only because a browser says so. */
    Set<Identifier> onlyClaimed(Set<Identifier> person) {
        if (person.stream().noneMatch(settings::isPersonal)) {
            return Set.of();
        }
        Identifier strongest = person.stream().min(strongestFirst).orElseThrow();
        return person.stream()
                .filter(settings::isDevice)
                .filter(device -> !vouched.areJoined(strongest, device))
                .collect(Collectors.toSet());
    }

    private static boolean isClaim(@Nullable Link link) {
        return link != null && link.strength().compareTo(Strength.RECORDED) < 0;
    }
}
