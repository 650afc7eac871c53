package io.bearhug.decision.contactpolicy;

import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Finding;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** People marketing leaves alone, so that we can see what it is worth: a stable hash of person and salt. */
public final class Holdout {

    private static final Finding<Boolean> IS_HELD_OUT = mind -> {
        var policy = mind.policies().holdout();
        return policy != null && position(mind.situation().personKey() + "|" + policy.salt()) < policy.share();
    };

    private Holdout() {}

    static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        return candidate.isMarketing() && isHeldOut(mind)
                ? Optional.of(Objection.of(Stage.HOLDOUT, "is in the group that marketing leaves alone"))
                : Optional.empty();
    }

    /** Whether the person is in the group. */
    public static boolean isHeldOut(Deliberation mind) {
        return mind.once(IS_HELD_OUT);
    }

    /** A place in [0, 1) that depends on nothing but the text. */
    static double position(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
