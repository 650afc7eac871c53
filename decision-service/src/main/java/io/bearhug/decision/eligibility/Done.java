package io.bearhug.decision.eligibility;

import io.bearhug.contracts.catalogue.EventPattern;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Finding;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import io.bearhug.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the person got done already is not offered again: the need is satisfied, or the success has happened. */
final class Done {

    /** For how long a success speaks against the same action where the catalogue does not say; as after accepting it. */
    static final Duration REST = Duration.ofDays(30);

    /** For how long any purchase speaks against an action whose success is any purchase: the visit it belongs to. */
    private static final Duration ANY_PURCHASE = Duration.ofDays(1);

    /** What was bought, as rules see it. */
    private record Bought(Instant at, Map<String, Object> variables) {}

    private static final Finding<List<Bought>> OWN_PURCHASES = mind -> mind.situation().context().purchases().stream()
            .filter(it -> !it.gift())
            .map(it -> new Bought(it.at(), Orders.variables(it)))
            .toList();

    private Done() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        return satisfied(candidate, mind).or(() -> succeeded(candidate, mind));
    }

    /** Whether what an action is for has happened since; for a message that waits to be sent. */
    static Optional<Objection> since(Instant since, Candidate candidate, Deliberation mind) {
        return satisfied(candidate, mind).or(() -> lastSuccess(candidate, mind)
                .filter(at -> !at.isBefore(since))
                .map(at -> Objection.of(Stage.APPLICABILITY, "done meanwhile")));
    }

    private static Optional<Objection> satisfied(Candidate candidate, Deliberation mind) {
        return mind.situation()
                .need(candidate.definition().serves())
                .filter(need -> need.state() == NeedState.SATISFIED)
                .map(need ->
                        Objection.of(Stage.APPLICABILITY, "already bought: the need " + need.id() + " is satisfied"));
    }

    private static Optional<Objection> succeeded(Candidate candidate, Deliberation mind) {
        return lastSuccess(candidate, mind)
                .map(at -> at.plus(rest(candidate)))
                .filter(again -> mind.now().isBefore(again))
                .map(again -> Objection.until(
                        Stage.APPLICABILITY,
                        "already done: " + success(candidate).event(),
                        again));
    }

    private static Duration rest(Candidate candidate) {
        return success(candidate).where() == null
                ? ANY_PURCHASE
                : candidate.definition().cooldown().getOrDefault("accepted", REST);
    }

    private static EventPattern success(Candidate candidate) {
        var success = candidate.definition().success();
        if (success == null) {
            throw new IllegalStateException("only an action with a success can have succeeded");
        }
        return success;
    }

    private static Optional<Instant> lastSuccess(Candidate candidate, Deliberation mind) {
        var success = candidate.definition().success();
        if (success == null) {
            return Optional.empty();
        }
        return success.event().equals(Orders.EVENT)
                ? lastPurchase(candidate.action().success(), mind)
                : lastEvent(success, mind);
    }

    private static Optional<Instant> lastPurchase(@Nullable Rule where, Deliberation mind) {
        return mind.once(OWN_PURCHASES).stream()
                .filter(it -> where == null || where.test(it.variables()).holds())
                .map(Bought::at)
                .max(Comparator.naturalOrder());
    }

    /** What other events were about is not kept, so only a success without a condition can be seen. */
    private static Optional<Instant> lastEvent(EventPattern success, Deliberation mind) {
        return success.where() == null
                ? Optional.ofNullable(mind.situation().context().counts().get(success.event()))
                        .map(it -> it.last())
                : Optional.empty();
    }
}
