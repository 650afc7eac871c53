package io.bearhug.decision.situation;

import io.bearhug.contracts.Decision.NotOther;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a candidate.
 *
 * @param stage where it fell out
 * @param rule the rule or limit as the marketer wrote it, null where it is the house's own
 * @param says the same in words
 * @param until when it would no longer stand against it, null if unknown
 * @param change what would have to be so instead, null where the words say it already
 */
public record Objection(
        Stage stage,
        @Nullable String rule,
        String says,
        @Nullable Instant until,
        @Nullable String change) {

    /** An objection whose words say all. */
    public Objection(Stage stage, @Nullable String rule, String says, @Nullable Instant until) {
        this(stage, rule, says, until, null);
    }

    /** An objection whose end is not known. */
    public static Objection of(Stage stage, String says) {
        return new Objection(stage, null, says, null);
    }

    /** An objection that ends. */
    public static Objection until(Stage stage, String says, @Nullable Instant until) {
        return new Objection(stage, null, says, until);
    }

    /** As it stands in the record. */
    public NotOther against(String action) {
        return new NotOther(action, stage.word(), rule, says, until, change);
    }
}
