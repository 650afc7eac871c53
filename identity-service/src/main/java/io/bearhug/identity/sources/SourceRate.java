package io.bearhug.identity.sources;

/**
 * How much a source may send to each instance.
 *
 * @param perSecond events for long
 * @param burst events at once
 */
public record SourceRate(double perSecond, double burst) {

    private static final double MOST = 1_000_000;

    public SourceRate {
        if (!(perSecond > 0 && perSecond <= MOST && burst >= 1 && burst <= MOST)) {
            throw new IllegalArgumentException("a rate is above 0 and its burst at least 1, both at most 1,000,000");
        }
    }
}
