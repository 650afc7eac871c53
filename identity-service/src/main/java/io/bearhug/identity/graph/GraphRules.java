package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.Strength;
import io.bearhug.support.identifiers.Namespace;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a link must not do. */
final class GraphRules {

    private final Facts facts;
    private final Outside outside;
    private final GraphSettings settings;
    private final Instant asOf;
    private final Decisions decisions;
    private final Hubs hubs;
    private final Set<Unkept> unkept;

    GraphRules(Facts facts, List<Link> strongestFirst, Outside outside, GraphSettings settings, Instant asOf) {
        this.facts = facts;
        this.outside = outside;
        this.settings = settings;
        this.asOf = asOf;
        this.decisions = Decisions.of(facts.controls().values());
        this.hubs = new Hubs(facts, outside, settings, decisions.unhubbed());
        this.unkept = Degrees.beyond(
                settings.maxLinks(),
                facts.nodes().keySet(),
                strongestFirst.stream().filter(link -> !isLapsed(link)).toList());
    }

    Hubs hubs() {
        return hubs;
    }

    Decisions decisions() {
        return decisions;
    }

    /** Which links are too many for which of the names here. */
    Set<Unkept> unkept() {
        return unkept;
    }

    boolean isLapsed(Link link) {
        return settings.lapsesAt(link).filter(end -> !end.isAfter(asOf)).isPresent();
    }

    /** Why this link may join nobody, whatever else there is. */
    Optional<Refusal> refuses(Link link) {
        return Optional.ofNullable(reason(link));
    }

    private @Nullable Refusal reason(Link link) {
        Pair pair = link.pair();
        if (decisions.isRetracted(link)) {
            return Refusal.RETRACTED;
        }
        if (isLapsed(link)) {
            return Refusal.LAPSED;
        }
        if (hubs.isShared(pair.a()) || hubs.isShared(pair.b())) {
            return Refusal.SHARED;
        }
        if (isClaim(link) && (isProven(pair.a()) || isProven(pair.b()))) {
            return Refusal.UNPROVEN;
        }
        return isUnkept(pair.a(), pair) || isUnkept(pair.b(), pair) ? Refusal.DEGREE : null;
    }

    /** Why these two may not be one person, although one of our people said that they are. */
    Optional<Refusal> refusesDecided(Set<Identifier> left, Set<Identifier> right) {
        if (left.size() + right.size() > settings.maxNames()) {
            return Optional.of(Refusal.SIZE);
        }
        boolean cannot = decisions.cannot().stream()
                .anyMatch(pair -> isBetween(pair, left, right) || isBetween(pair, right, left));
        return cannot ? Optional.of(Refusal.CANNOT) : Optional.empty();
    }

    /** Why these two may not be one person. */
    Optional<Refusal> refuses(Link link, Set<Identifier> left, Set<Identifier> right) {
        return refusesDecided(left, right).or(() -> Optional.ofNullable(reason(link, left, right)));
    }

    private @Nullable Refusal reason(Link link, Set<Identifier> left, Set<Identifier> right) {
        if (isBridge(link.pair().a(), left) || isBridge(link.pair().b(), right)) {
            return Refusal.BRIDGE;
        }
        if (isStatedOnly(link) && hasCustomer(left) && hasCustomer(right)) {
            return Refusal.STATED_BRIDGE;
        }
        return exceedsLimit(left, right) ? Refusal.LIMIT : null;
    }

    private static boolean isBetween(Pair pair, Set<Identifier> left, Set<Identifier> right) {
        return left.contains(pair.a()) && right.contains(pair.b());
    }

    private static boolean isClaim(Link link) {
        return link.strength().compareTo(Strength.STATED) <= 0;
    }

    /** A contact point is proven when verified; a user id once a server source has signed somebody in under it. */
    private boolean isProven(Identifier identifier) {
        Node node = facts.nodes().getOrDefault(identifier, outside.nodes().get(identifier));
        return node != null && (node.verified() || node.signedIn());
    }

    private boolean isUnkept(Identifier end, Pair pair) {
        Set<Unkept> known = facts.nodes().containsKey(end) ? unkept : outside.unkept();
        return known.contains(new Unkept(end, pair));
    }

    private boolean isBridge(Identifier end, Set<Identifier> itsPerson) {
        return itsPerson.size() > 1 && !settings.bridges(end);
    }

    /** Two customers are joined neither by a claim nor through a contact point that nobody proved. */
    private boolean isStatedOnly(Link link) {
        return isClaim(link)
                || link.pair().ends().stream().anyMatch(end -> GraphSettings.isContactPoint(end) && !isProven(end));
    }

    private boolean hasCustomer(Set<Identifier> person) {
        return person.stream().anyMatch(settings::isCustomer);
    }

    /** Only what both sides have of makes it more; a person our own people gave two of a kind may still get other names. */
    private boolean exceedsLimit(Set<Identifier> left, Set<Identifier> right) {
        Set<String> ofLeft = new HashSet<>();
        left.forEach(identifier -> ofLeft.add(identifier.namespace()));
        Map<String, Integer> counts = new HashMap<>();
        right.stream()
                .map(Identifier::namespace)
                .filter(ofLeft::contains)
                .forEach(namespace -> counts.merge(namespace, 1, Integer::sum));
        if (counts.isEmpty()) {
            return false;
        }
        left.stream()
                .map(Identifier::namespace)
                .filter(counts::containsKey)
                .forEach(namespace -> counts.merge(namespace, 1, Integer::sum));
        return counts.entrySet().stream().anyMatch(count -> count.getValue() > max(count.getKey()));
    }

    private int max(String namespace) {
        OptionalInt max = settings.namespaces()
                .find(namespace)
                .map(Namespace::maxPerPerson)
                .orElse(OptionalInt.empty());
        return max.orElse(Integer.MAX_VALUE);
    }
}
