package io.bearhug.decision.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What silence is worth: people to whom nothing was said where something could have been (value), against people to whom it was said (control).
 *
 * @param from first instant of the time
 * @param to first instant after it
 * @param words whom it looks at, if not everybody
 * @param heldOut people held out from marketing, against others for whom marketing had something
 * @param drawn people for whom chance chose silence the first time it was left to chance, against those for whom it chose to act; each counts
 *     as often as what was drawn was unlikely
 */
public record SilenceReport(
        Instant from, Instant to, @Nullable String words, Worth heldOut, Worth drawn) {

    /**
     * How they fared from then on.
     *
     * @param needsMet needs satisfied, by needs opened
     * @param satisfaction mean of ratings
     * @param activity share of the days after on which they did something
     */
    public record Worth(Figure needsMet, Figure satisfaction, Figure activity) {}
}
