package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.Strength;
import io.bearhug.support.identifiers.BlockedValues;
import io.bearhug.support.identifiers.Namespace;
import io.bearhug.support.identifiers.Namespaces;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which names are used by several people: by all that was ever told, lapsed or not, so that it only grows. A device is as soon as two
 * customers have signed in on it; who used it when is then told by the sign-ins.
 */
final class Hubs {

    private final Facts facts;
    private final Outside outside;
    private final GraphSettings settings;
    private final Set<Identifier> unhubbed;
    private final Map<Identifier, Set<Identifier>> people = new HashMap<>();
    private final Map<Identifier, Set<Identifier>> signedIn = new HashMap<>();
    private final Set<Identifier> shared;

    Hubs(Facts facts, Outside outside, GraphSettings settings, Set<Identifier> unhubbed) {
        this.facts = facts;
        this.outside = outside;
        this.settings = settings;
        this.unhubbed = unhubbed;
        facts.links().values().forEach(this::count);
        this.shared = facts.nodes().keySet().stream()
                .filter(identifier -> isShared(identifier, 0))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<Identifier> shared() {
        return shared;
    }

    boolean isShared(Identifier identifier) {
        return shared.contains(identifier) || outside.isShared(identifier);
    }

    /** How many times limits can be lowered until all are at one. */
    int levels() {
        return settings.namespaces().all().stream()
                .map(Namespace::sharedAfter)
                .mapToInt(most -> most.orElse(1) - 1)
                .max()
                .orElse(0);
    }

    /** Whether it were shared if fewer people were enough for it. */
    boolean isShared(Identifier identifier, int lower) {
        Node node = facts.nodes().get(identifier);
        return node != null
                && !unhubbed.contains(identifier)
                && !settings.isOnePerPerson(identifier)
                && (node.shared()
                        || isRoleMailbox(identifier)
                        || signedIn.getOrDefault(identifier, Set.of()).size() > 1
                        || isUsedByMany(identifier, lower));
    }

    private boolean isUsedByMany(Identifier identifier, int lower) {
        OptionalInt most = settings.find(identifier).map(Namespace::sharedAfter).orElse(OptionalInt.empty());
        return most.isPresent()
                && people.getOrDefault(identifier, Set.of()).size() > Math.max(1, most.getAsInt() - lower);
    }

    private static boolean isRoleMailbox(Identifier identifier) {
        return identifier.namespace().equals(Namespaces.EMAIL) && BlockedValues.isRoleMailbox(identifier.value());
    }

    private void count(Link link) {
        if (countsAsUse(link)) {
            count(link, link.pair().a(), link.pair().b());
            count(link, link.pair().b(), link.pair().a());
        }
    }

    private void count(Link link, Identifier used, Identifier by) {
        if (settings.isOnePerPerson(by) && !settings.isOnePerPerson(used)) {
            people.computeIfAbsent(used, _ -> new HashSet<>()).add(by);
            if (link.strength() == Strength.AUTHENTICATED && settings.isDevice(used)) {
                signedIn.computeIfAbsent(used, _ -> new HashSet<>()).add(by);
            }
        }
    }

    /** Nobody can make an address look shared by claiming it in a browser under many names. */
    static boolean countsAsUse(Link link) {
        Pair pair = link.pair();
        return link.strength().compareTo(Strength.STATED) > 0
                || pair.ends().stream().noneMatch(GraphSettings::isContactPoint);
    }
}
