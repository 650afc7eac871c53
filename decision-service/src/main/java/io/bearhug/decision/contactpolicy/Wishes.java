package io.bearhug.decision.contactpolicy;

import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.ActionDefinition.Kind;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Situation;
import io.bearhug.decision.situation.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the person said about how to be treated, kept as traits {@code touch.*}: {@code pauseUntil} (date or time), {@code
 * humansOnly} and {@code onlyWhenAsked} (truth values), {@code channel} (the only one to write to).
 */
final class Wishes {

    private Wishes() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        if (candidate.isTransactional()) {
            return Optional.empty();
        }
        var situation = mind.situation();
        return pause(situation)
                .or(() -> humansOnly(candidate, situation))
                .or(() -> onlyWhenAsked(candidate, situation))
                .or(() -> channel(candidate, situation));
    }

    private static Optional<Objection> pause(Situation situation) {
        return wish(situation, "touch.pauseUntil")
                .flatMap(value -> time(value, situation))
                .filter(until -> situation.now().isBefore(until))
                .map(until -> Objection.until(Stage.WISH, "wished to be left alone until " + until, until));
    }

    private static Optional<Objection> humansOnly(Candidate candidate, Situation situation) {
        return isWished(situation, "touch.humansOnly") && candidate.definition().kind() != Kind.HANDOVER
                ? Optional.of(Objection.of(Stage.WISH, "wishes to hear from humans only"))
                : Optional.empty();
    }

    private static Optional<Objection> onlyWhenAsked(Candidate candidate, Situation situation) {
        return isWished(situation, "touch.onlyWhenAsked") && candidate.spot().outbound()
                ? Optional.of(Objection.of(Stage.WISH, "wishes to hear from us only when asking"))
                : Optional.empty();
    }

    private static Optional<Objection> channel(Candidate candidate, Situation situation) {
        return wish(situation, "touch.channel")
                .filter(wished -> candidate.spot().outbound()
                        && !wished.equals(candidate.spot().channel()))
                .map(wished -> Objection.of(Stage.WISH, "wishes to be written to by " + wished));
    }

    private static boolean isWished(Situation situation, String name) {
        return wish(situation, name).filter("true"::equals).isPresent();
    }

    private static Optional<String> wish(Situation situation, String name) {
        return situation.trait(name).map(Trait::value).map(String::valueOf);
    }

    private static Optional<Instant> time(String value, Situation situation) {
        try {
            return Optional.of(
                    value.length() == "2027-01-31".length()
                            ? LocalDate.parse(value)
                                    .atStartOfDay(situation.zone())
                                    .toInstant()
                            : Instant.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
