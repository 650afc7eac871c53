package io.bearhug.delivery.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a delivery was not sent. A closed list: each one can be explained to the person it concerns. */
public enum SkipReason {
    /** There is no way yet to say something on this channel. */
    UNSUPPORTED_CHANNEL("unsupportedChannel"),
    /** The person has told us no address for this channel. */
    NO_CONTACT_POINT("noContactPoint"),
    /** Every address they have may never be contacted. */
    SUPPRESSED("suppressed"),
    /** They did not agree to this purpose, or took it back. */
    NO_CONSENT("noConsent"),
    /** It would have had to wait for the end of their quiet hours until after it had become stale. */
    QUIET_HOURS("quietHours"),
    /** Its time had passed before it could be tried. */
    STALE("stale"),
    /** What made it worth saying is no longer so. */
    REASON_GONE("reasonGone"),
    /** They asked to be forgotten. */
    ERASED("erased");

    private final String text;

    SkipReason(String text) {
        this.text = text;
    }

    /** As it is written in outcomes, tables and metrics. */
    @JsonValue
    public String text() {
        return text;
    }

    /** The reason written so. */
    public static SkipReason of(String text) {
        return Named.find(values(), SkipReason::text, text);
    }
}
