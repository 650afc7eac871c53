package io.bearhug.matching.model;

import io.bearhug.matching.comparison.Attribute;
import java.util.List;

/**
 * Why two records are, or are not, thought to be of one person. Prior, reasons and relatives add up to the weight.
 *
 * @param weight bits for (positive) or against
 * @param prior what is believed of any pair
 * @param relatives what is taken off because relatives would agree as much; 0 or less
 * @param reasons what each attribute says
 */
public record Explanation(double weight, double prior, double relatives, List<Reason> reasons) {

    /** Copies the list. */
    public Explanation {
        reasons = List.copyOf(reasons);
    }

    /**
     * What one attribute says.
     *
     * @param attribute that was compared
     * @param agreement how much it agrees, in words
     * @param bits for (positive) or against
     */
    public record Reason(Attribute attribute, String agreement, double bits) {}
}
