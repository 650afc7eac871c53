package io.bearhug.decision.contactpolicy;

import io.bearhug.contracts.catalogue.Cap;
import io.bearhug.decision.ledger.Limit;
import io.bearhug.decision.ledger.Refusal;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Caps across all channels. */
public final class Caps {

    private Caps() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        return limits(candidate, mind).stream()
                .map(limit -> against(limit, mind))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> lostRace(candidate, mind));
    }

    /** Every cap that binds the candidate. What passes marketing's caps is bound by its own and by those on its class. */
    public static List<Limit> limits(Candidate candidate, Deliberation mind) {
        var contact = mind.policies().contact();
        var house = contact == null ? Stream.<Cap>of() : contact.caps().stream();
        var own = Stream.concat(
                candidate.definition().caps().stream().map(cap -> Limit.of(candidate.id(), cap)),
                Gestures.limits(candidate));
        return Stream.concat(own, house.map(Limit::of))
                .filter(limit -> binds(limit, candidate))
                .toList();
    }

    private static boolean binds(Limit limit, Candidate candidate) {
        return (limit.contactClass() == null
                        ? limit.action() != null || !candidate.isTransactional()
                        : limit.contactClass() == candidate.contactClass())
                && (limit.channel() == null
                        || limit.channel().equals(candidate.spot().channel()))
                && (limit.purpose() == null
                        || limit.purpose().equals(candidate.definition().purpose()));
    }

    private static Optional<Objection> against(Limit limit, Deliberation mind) {
        var ledger = mind.situation().ledger();
        return ledger.complete()
                ? limit.freeAt(ledger, mind.now()).map(freeAt -> objection(limit, freeAt))
                : Optional.of(new Objection(Stage.CAP, limit.says(), "what was said before cannot be seen now", null));
    }

    private static Optional<Objection> lostRace(Candidate candidate, Deliberation mind) {
        return mind.situation().refused().stream()
                .filter(it -> it.action().equals(candidate.id())
                        && it.placement().equals(candidate.spot().id()))
                .findFirst()
                .map(it -> objection(it));
    }

    private static Objection objection(Refusal refusal) {
        return objection(refusal.limit(), refusal.freeAt());
    }

    private static Objection objection(Limit limit, Instant freeAt) {
        return new Objection(Stage.CAP, limit.says(), "enough for now: " + limit.says(), freeAt);
    }
}
