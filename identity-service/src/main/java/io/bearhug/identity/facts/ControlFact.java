package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one of our people decided about the graph. It outranks evidence; of two decisions about the same the later one stands.
 *
 * @param id makes saying it twice harmless
 * @param type what was decided
 * @param a about which name
 * @param b and which other, null where it is about one name alone
 * @param at when
 * @param by whom
 * @param reason in their words
 */
public record ControlFact(
        String id, Type type, Identifier a, @Nullable Identifier b, Instant at, String by, String reason) {

    /** What can be decided. */
    public enum Type {
        /** These two are one person's. */
        MUST_LINK,
        /** These two are never one person's. */
        CANNOT_LINK,
        /** What stands about these two stands no longer: a decision if there is one, else what was told so far. */
        RETRACT,
        /** This name is one person's, however many seem to use it. */
        UNHUB
    }

    public ControlFact {
        boolean single = type == Type.UNHUB;
        if (single && b != null) {
            throw new IllegalArgumentException("un-hubbing is about one name");
        }
        if (!single && b == null && type != Type.RETRACT) {
            throw new IllegalArgumentException("a decision about a link names two names");
        }
        if (a.equals(b)) {
            throw new IllegalArgumentException("a decision about a link names two different names");
        }
    }

    /** The two names it is about; empty if it is about one. */
    public Optional<Pair> pair() {
        return b == null ? Optional.empty() : Optional.of(Pair.of(a, b));
    }
}
