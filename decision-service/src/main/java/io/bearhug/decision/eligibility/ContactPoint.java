package io.bearhug.decision.eligibility;

import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.util.Map;
import java.util.Optional;

/** A message needs somewhere to go. */
final class ContactPoint {

    /** Namespace of the identifier a channel sends to; channels that are not listed need none that we keep. */
    private static final Map<String, String> NAMESPACES =
            Map.of("email", "email", "sms", "phone", "push", "push_token", "chat", "chat_id");

    private ContactPoint() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        var namespace = NAMESPACES.get(candidate.spot().channel());
        if (!candidate.spot().outbound() || namespace == null || isKnown(namespace, mind)) {
            return Optional.empty();
        }
        return Optional.of(Objection.of(Stage.ELIGIBILITY, "not known: person." + namespace));
    }

    private static boolean isKnown(String namespace, Deliberation mind) {
        return mind.situation().context().identifiers().stream()
                .anyMatch(it -> it.namespace().equals(namespace));
    }
}
