package io.bearhug.delivery.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a delivery that was tried could not be handed over. A closed list. */
public enum FailureReason {
    /** The provider says there is no such address; it is suppressed from then on. */
    ADDRESS_REJECTED("addressRejected"),
    /** The provider refuses the message for good, for another reason than the address. */
    REJECTED("rejected"),
    /** The provider does not accept us: credentials, sender, encryption. */
    CONFIGURATION("configuration"),
    /** Transient trouble did not end within the attempts allowed. */
    ATTEMPTS_EXHAUSTED("attemptsExhausted"),
    /** The decided treatment cannot be put into a message. */
    CONTENT("content");

    private final String text;

    FailureReason(String text) {
        this.text = text;
    }

    /** As it is written in outcomes, tables and metrics. */
    @JsonValue
    public String text() {
        return text;
    }

    /** The reason written so. */
    public static FailureReason of(String text) {
        return Named.find(values(), FailureReason::text, text);
    }
}
