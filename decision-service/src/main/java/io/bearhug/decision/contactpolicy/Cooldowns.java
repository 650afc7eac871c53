package io.bearhug.decision.contactpolicy;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.decision.ledger.Reaction;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Finding;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** After a reaction an action rests, everywhere. */
final class Cooldowns {

    /** Where the catalogue does not say. */
    private static final Map<String, Duration> DEFAULTS = Map.of(
            "accepted", Duration.ofDays(30),
            "answered", Duration.ofDays(30),
            "refused", Duration.ofDays(90),
            "dismissed", Duration.ofDays(14),
            "notNow", Duration.ofDays(1),
            "lessLikeThis", Duration.ofDays(90),
            "wasAGift", Duration.ofDays(30),
            "unsubscribed", Duration.ofDays(365),
            "complained", Duration.ofDays(365));

    /** What was shown so long ago without any reaction has been ignored; before, the visit may still go on. */
    private static final Duration IGNORED_AFTER = Duration.ofMinutes(30);

    private static final Set<Outcome.Type> NOTICED = Set.of(
            Outcome.Type.CLICKED,
            Outcome.Type.ACCEPTED,
            Outcome.Type.ANSWERED,
            Outcome.Type.REFUSED,
            Outcome.Type.DISMISSED,
            Outcome.Type.NOT_NOW,
            Outcome.Type.LESS_LIKE_THIS,
            Outcome.Type.WAS_A_GIFT,
            Outcome.Type.REPLIED,
            Outcome.Type.RATED);

    private static final Set<Outcome.Type> ABOUT_ALL_LIKE_IT =
            Set.of(Outcome.Type.LESS_LIKE_THIS, Outcome.Type.WAS_A_GIFT);

    private static final Finding<List<Reaction>> ABOUT_MORE = mind -> mind.situation().ledger().reactions().stream()
            .filter(it -> ABOUT_ALL_LIKE_IT.contains(it.type()))
            .toList();

    private Cooldowns() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var rests = new ArrayList<Rest>();
        mind.past().reactions(candidate.id()).forEach(it -> rest(candidate, it).ifPresent(rests::add));
        mind.once(ABOUT_MORE).stream()
                .flatMap(it -> likewise(it, candidate, mind).stream())
                .forEach(rests::add);
        ignored(candidate, mind).ifPresent(rests::add);
        return rests.isEmpty() ? Optional.empty() : longest(rests, mind);
    }

    private static Optional<Objection> longest(List<Rest> rests, Deliberation mind) {
        return rests.stream()
                .filter(it -> mind.now().isBefore(it.until()))
                .max((a, b) -> a.until().compareTo(b.until()))
                .map(it -> new Objection(Stage.COOLDOWN, it.rule(), it.says(), it.until()));
    }

    private record Rest(String rule, String says, Instant until) {}

    /** A word about an action holds for all marketing that serves the same need. */
    private static Optional<Rest> likewise(Reaction reaction, Candidate candidate, Deliberation mind) {
        var need = candidate.definition().serves();
        return need != null
                        && candidate.isMarketing()
                        && !reaction.action().equals(candidate.id())
                        && serves(reaction.action(), need, mind)
                ? likeness(reaction, mind)
                : Optional.empty();
    }

    private static boolean serves(String action, String need, Deliberation mind) {
        var definition = mind.catalogue().actions().get(action);
        return definition != null && need.equals(definition.serves());
    }

    /** As long as the action itself rests. */
    private static Optional<Rest> likeness(Reaction reaction, Deliberation mind) {
        var word = word(reaction.type());
        return Optional.ofNullable(mind.catalogue().actions().get(reaction.action()))
                .map(ActionDefinition::cooldown)
                .map(it -> it.getOrDefault(word, DEFAULTS.get(word)))
                .map(rest -> new Rest(
                        word + " of " + reaction.action() + ": " + rest,
                        "is like " + reaction.action() + ", which was " + says(reaction.type()),
                        reaction.at().plus(rest)));
    }

    private static Optional<Rest> rest(Candidate candidate, Reaction reaction) {
        var word = word(reaction.type());
        return duration(candidate, word)
                .map(rest -> new Rest(
                        word + ": " + rest,
                        "was " + says(reaction.type()),
                        reaction.at().plus(rest)));
    }

    private static Optional<Duration> duration(Candidate candidate, String word) {
        return Optional.ofNullable(candidate.definition().cooldown().getOrDefault(word, DEFAULTS.get(word)));
    }

    private static Optional<Rest> ignored(Candidate candidate, Deliberation mind) {
        var past = mind.past();
        return duration(candidate, "ignored").flatMap(rest -> past.lastShown(candidate.id())
                .filter(shown -> mind.now().isAfter(shown.plus(IGNORED_AFTER)))
                .filter(shown -> past.reactions(candidate.id()).stream().noneMatch(it -> isNoticeOf(it, shown)))
                .map(shown -> new Rest("ignored: " + rest, "was seen without any reaction", shown.plus(rest))));
    }

    private static boolean isNoticeOf(Reaction reaction, Instant shown) {
        return NOTICED.contains(reaction.type()) && !reaction.at().isBefore(shown);
    }

    /** The word of a reaction in the catalogue and on the topics: {@code NOT_NOW} is {@code notNow}. */
    private static String word(Outcome.Type type) {
        var words = new StringBuilder();
        for (var part : type.name().split("_", -1)) {
            var lower = part.toLowerCase(java.util.Locale.ROOT);
            words.append(words.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return words.toString();
    }

    private static String says(Outcome.Type type) {
        return switch (type) {
            case NOT_NOW -> "put off for later";
            case LESS_LIKE_THIS -> "not wanted, nor anything like it";
            case WAS_A_GIFT -> "for somebody else";
            default -> word(type) + " before";
        };
    }
}
