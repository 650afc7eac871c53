package io.bearhug.decision.eligibility;

import io.bearhug.contracts.catalogue.ActionDefinition.After;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An action that follows another waits for what that one came to. */
final class NextStep {

    private NextStep() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var after = candidate.definition().after();
        return after == null || happened(after, mind)
                ? Optional.empty()
                : Optional.of(Objection.of(Stage.APPLICABILITY, "follows " + after.action() + " " + after.outcome()));
    }

    private static boolean happened(After after, Deliberation mind) {
        var within = after.within();
        var earliest = within == null ? Instant.MIN : mind.now().minus(within);
        return times(after, mind).anyMatch(at -> !at.isBefore(earliest));
    }

    private static Stream<Instant> times(After after, Deliberation mind) {
        var past = mind.past();
        var shown = after.outcome().equals("shown") ? past.lastShown(after.action()).stream() : Stream.<Instant>of();
        var reactions = past.reactions(after.action()).stream()
                .filter(it -> isNamed(it.type().name(), after.outcome()))
                .map(it -> it.at());
        return Stream.concat(Stream.concat(shown, reactions), exposures(after, mind));
    }

    private static Stream<Instant> exposures(After after, Deliberation mind) {
        return mind.situation().context().exposures().stream()
                .filter(it -> it.action().equals(after.action()))
                .filter(it -> after.outcome().equals("shown") || after.outcome().equals(it.reaction()))
                .map(it -> it.reactedAt() == null ? it.at() : it.reactedAt());
    }

    /** {@code NOT_NOW} is written {@code notNow}. */
    private static boolean isNamed(String constant, String word) {
        return constant.replace("_", "").equalsIgnoreCase(word);
    }
}
