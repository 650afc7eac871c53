package io.bearhug.matching.clustering;

/**
 * What a mean weight leads to.
 *
 * @param accept bits from which groups are one person
 * @param review bits from which a human should look
 */
public record Bands(double accept, double review) {

    /** Checks their order. */
    public Bands {
        if (review > accept) {
            throw new IllegalArgumentException("What is reviewed is weaker than what is accepted");
        }
    }
}
