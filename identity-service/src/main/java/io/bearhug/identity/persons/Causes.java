package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.graph.Components;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why each identifier changed hands, where facts about several people came at once: because of what was told about names that anything
 * at all connects with it, even if it no longer counts.
 */
final class Causes {

    private final Facts told;
    private final Facts news;
    private final boolean isByNewRules;
    private final Components<Identifier> near;
    private final Map<Set<Identifier>, Cause> found = new HashMap<>();

    /**
     * @param told what was known before
     * @param known all facts about the region, the new ones among them
     * @param news of these, the new ones
     * @param isByNewRules whether it is divided by other rules than before
     */
    Causes(Facts told, Facts known, Facts news, boolean isByNewRules) {
        this.told = told;
        this.news = news;
        this.isByNewRules = isByNewRules;
        this.near = new Components<>(names(known));
        known.links().keySet().forEach(this::join);
        known.controls().values().forEach(decision -> decision.pair().ifPresent(this::join));
        known.signs().values().forEach(this::join);
    }

    /** Of this identifier, which is one of the region. */
    Cause of(Identifier moved) {
        return found.computeIfAbsent(near.around(moved), names -> Cause.of(about(names), isByNewRules));
    }

    private static Set<Identifier> names(Facts known) {
        Set<Identifier> names = new HashSet<>(known.identifiers());
        known.links().keySet().forEach(pair -> names.addAll(pair.ends()));
        known.signs().values().stream()
                .map(SignFact::who)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    private void join(Pair pair) {
        near.join(pair.a(), pair.b());
    }

    private void join(SignFact sign) {
        Identifier who = sign.who();
        if (who != null) {
            near.join(sign.device(), who);
        }
    }

    private Facts about(Set<Identifier> names) {
        return new Facts(
                        only(news.nodes(), name -> names.contains(name) && isNews(name)),
                        only(news.links(), pair -> names.contains(pair.a())),
                        news.evidence().stream()
                                .filter(seen -> names.contains(seen.pair().a()))
                                .collect(Collectors.toUnmodifiableSet()),
                        Map.of(),
                        Map.of())
                .withControls(news.controls().values().stream()
                        .filter(decision -> isAbout(decision, names))
                        .toList());
    }

    /** That a name was seen once more moves nobody. */
    private boolean isNews(Identifier name) {
        Node node = news.nodes().get(name);
        return node != null && node.saysMoreThan(told.nodes().get(name));
    }

    private static boolean isAbout(ControlFact decision, Set<Identifier> names) {
        return names.contains(decision.a());
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Predicate<K> wanted) {
        return all.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
