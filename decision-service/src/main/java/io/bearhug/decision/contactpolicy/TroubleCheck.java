package io.bearhug.decision.contactpolicy;

import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** While things go badly for the person, only help comes. */
final class TroubleCheck {

    private TroubleCheck() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var policy = mind.policies().trouble();
        var level = mind.situation().context().trouble().level();
        if (policy == null || level <= policy.above() || candidate.isTransactional()) {
            return Optional.empty();
        }
        return policy.allow().stream().anyMatch(it -> isA(candidate, it))
                ? Optional.empty()
                : Optional.of(new Objection(
                        Stage.TROUBLE,
                        "trouble above " + policy.above(),
                        "things go badly for them with us; only " + String.join(", ", policy.allow()) + " is allowed",
                        null));
    }

    private static boolean isA(Candidate candidate, String allowed) {
        return allowed.equals(word(candidate.definition().kind())) || allowed.equals(word(candidate.contactClass()));
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }
}
