package io.bearhug.decision.recommendation;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.decision.items.Item;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What they saw before, by the ledger: a recommendation does not show an item again until {@code repeatAfter}, or never as far as the ledger
 * remembers where that is not said; any other action may. What they turned down, no action shows.
 *
 * @param repeated what this action has shown
 * @param refused what they turned down
 * @param unwanted what things are like of which they want less
 * @param isKnown whether all of it could be read
 */
record Before(Set<String> repeated, Set<String> refused, List<Likeness> unwanted, boolean isKnown) {

    /** As long as it is still the same showing: a page looked at again shows what it showed. */
    private static final Duration SHOWING = Duration.ofHours(12);

    private static final Set<Outcome.Type> NO =
            EnumSet.of(Outcome.Type.DISMISSED, Outcome.Type.REFUSED, Outcome.Type.LESS_LIKE_THIS);

    private static final Set<String> SAID_NO = Set.of("dismissed", "refused", "lessLikeThis");
    private static final String LESS = "lessLikeThis";

    static Before of(Candidate candidate, Items items, Deliberation mind) {
        var less = itemsOf(said(mind, it -> it == Outcome.Type.LESS_LIKE_THIS, LESS::equals), mind);
        return new Before(
                repeated(candidate, mind),
                itemsOf(said(mind, NO::contains, SAID_NO::contains), mind),
                less.stream()
                        .flatMap(id -> items.find(id).stream())
                        .map(Likeness::of)
                        .toList(),
                mind.situation().ledger().complete() || !forbidsRepeats(candidate.definition()));
    }

    /** Whether an item may be shown; nothing, where what was shown is not known and must not be repeated. */
    boolean allows(Item item) {
        return isKnown
                && !repeated.contains(item.id())
                && !refused.contains(item.id())
                && (unwanted.isEmpty() || unwanted.stream().noneMatch(Likeness.of(item)::isLike));
    }

    private static boolean forbidsRepeats(ActionDefinition action) {
        return action.kind() == ActionDefinition.Kind.RECOMMENDATION;
    }

    private static Set<String> repeated(Candidate candidate, Deliberation mind) {
        return forbidsRepeats(candidate.definition())
                ? mind.past().contacts(candidate.id()).stream()
                        .filter(it -> it.counts(mind.now()) && isOver(it, candidate, mind))
                        .flatMap(it -> it.items().stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isOver(Contact contact, Candidate candidate, Deliberation mind) {
        var age = Duration.between(contact.at(), mind.now());
        var recommend = candidate.definition().recommend();
        var repeatAfter = recommend == null ? null : recommend.repeatAfter();
        return age.compareTo(SHOWING) >= 0 && (repeatAfter == null || age.compareTo(repeatAfter) < 0);
    }

    /** An act of a decision; nothing is said twice in one. */
    private record Said(String decisionId, String action) {}

    /** What they turned down: the ledger knows the newest of each action at once, the context the newest of all. */
    private static Set<Said> said(Deliberation mind, Predicate<Outcome.Type> type, Predicate<String> word) {
        var situation = mind.situation();
        var here = situation.ledger().reactions().stream()
                .filter(it -> type.test(it.type()))
                .map(it -> new Said(it.decisionId(), it.action()));
        var there = situation.context().exposures().stream()
                .filter(it -> it.reaction() != null && word.test(Objects.requireNonNull(it.reaction())))
                .map(it -> new Said(it.decisionId(), it.action()));
        return Stream.concat(here, there).collect(Collectors.toSet());
    }

    private static Set<String> itemsOf(Set<Said> said, Deliberation mind) {
        return mind.situation().ledger().contacts().stream()
                .filter(it -> said.contains(new Said(it.decisionId(), it.action())))
                .flatMap(it -> it.items().stream())
                .collect(Collectors.toSet());
    }
}
