package io.bearhug.identity.likely;

import io.bearhug.contracts.Identifier;
import java.util.List;

/**
 * Two persons that are likely one.
 *
 * @param a a name of the one
 * @param b a name of the other
 * @param centibits hundredths of a bit of evidence for one person
 * @param sure whether it is enough to join them; if not, it is too much to leave them alone
 * @param reasons what each attribute says
 */
public record LikelyMatch(Identifier a, Identifier b, int centibits, boolean sure, List<Reason> reasons) {

    public LikelyMatch {
        reasons = List.copyOf(reasons);
    }

    /**
     * What one attribute says; never its value.
     *
     * @param attribute that was compared
     * @param agreement how much it agrees, in words
     * @param bits for (positive) or against
     */
    public record Reason(String attribute, String agreement, double bits) {}
}
