package io.bearhug.decision.contactpolicy;

import io.bearhug.decision.ledger.Limit;
import io.bearhug.decision.ledger.Refusal;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Finding;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Caps across all channels. */
public final class Caps {

    /** The caps on all actions. */
    private static final Finding<List<Limit>> HOUSE = mind -> {
        var contact = mind.policies().contact();
        return contact == null
                ? List.of()
                : contact.caps().stream().map(Limit::of).toList();
    };

    /** When a cap on all actions lets one more through. */
    private record FreeAt(Limit limit) implements Finding<Optional<Instant>> {
        @Override
        public Optional<Instant> find(Deliberation mind) {
            return limit.freeAt(mind.past().counting(), mind.now());
        }
    }

    private Caps() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        for (var limit : limits(candidate, mind)) {
            var objection = against(limit, mind);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return lostRace(candidate, mind);
    }

    /** Every cap that binds the candidate. What passes marketing's caps is bound by its own and by those on its class. */
    public static List<Limit> limits(Candidate candidate, Deliberation mind) {
        var limits = new ArrayList<Limit>();
        candidate.definition().caps().forEach(cap -> limits.add(Limit.of(candidate.id(), cap)));
        Gestures.limit(candidate).ifPresent(limits::add);
        limits.addAll(mind.once(HOUSE));
        limits.removeIf(limit -> !binds(limit, candidate));
        return limits;
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
        return mind.situation().ledger().complete()
                ? freeAt(limit, mind).map(freeAt -> objection(limit, freeAt))
                : Optional.of(new Objection(Stage.CAP, limit.says(), "what was said before cannot be seen now", null));
    }

    private static Optional<Instant> freeAt(Limit limit, Deliberation mind) {
        var action = limit.action();
        return action == null
                ? mind.once(new FreeAt(limit))
                : limit.freeAt(mind.past().contacts(action), mind.now());
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
