package io.bearhug.identity.persons;

import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.RelationFact;
import io.bearhug.identity.facts.Voice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said at their own door of the others in their life: that they know nobody like that, or that there is no such day. It holds
 * whatever else is told, before or after, until they tell of it themselves again; then only what was told since counts.
 */
final class Denials {

    private final Map<String, Instant> relations;
    private final Map<String, Instant> occasions;
    private final Predicate<RelationFact> isTheirs;

    private Denials(Map<String, Instant> relations, Map<String, Instant> occasions, Predicate<RelationFact> isTheirs) {
        this.relations = relations;
        this.occasions = occasions;
        this.isTheirs = isTheirs;
    }

    /** Those of this person. */
    static Denials of(Map<String, Trait> profile, Predicate<RelationFact> isTheirs) {
        return new Denials(denied(profile, Corrected.RELATION), denied(profile, Corrected.OCCASION), isTheirs);
    }

    /**
     * The facts without those about whom they do not know, under whatever ids these are told of.
     *
     * @param same who else somebody is
     */
    List<RelationFact> leave(List<RelationFact> facts, Map<String, String> same) {
        Map<String, Instant> denied = new HashMap<>();
        relations.forEach((id, at) -> denied.merge(who(id, same), at, Denials::later));
        Set<String> again = facts.stream()
                .filter(fact -> isTheirs.test(fact) && isAfter(fact, denied.get(who(fact.whom(), same))))
                .map(fact -> who(fact.whom(), same))
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(fact -> {
                    Instant at = denied.get(who(fact.whom(), same));
                    return at == null || (again.contains(who(fact.whom(), same)) && isAfter(fact, at));
                })
                .toList();
    }

    /** Whether there is no such occasion as these facts tell of. */
    boolean deny(List<RelationFact> occasion) {
        Optional<Instant> last = occasion.stream()
                .map(fact -> RelationFact.occasionId(fact.whom(), fact.field()))
                .map(occasions::get)
                .filter(Objects::nonNull)
                .reduce(Denials::later);
        return last.isPresent()
                && occasion.stream().noneMatch(fact -> isTheirs.test(fact) && isAfter(fact, last.get()));
    }

    private static Map<String, Instant> denied(Map<String, Trait> profile, String prefix) {
        return profile.entrySet().stream()
                .filter(trait -> trait.getKey().startsWith(prefix)
                        && trait.getValue().source().equals(Voice.OWN_DOOR))
                .collect(Collectors.toMap(trait -> trait.getKey().substring(prefix.length()), trait -> trait.getValue()
                        .at()));
    }

    private static String who(String whom, Map<String, String> same) {
        return same.getOrDefault(whom, whom);
    }

    private static boolean isAfter(RelationFact fact, @Nullable Instant at) {
        return at != null && fact.at().isAfter(at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
