package io.bearhug.delivery.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Names of the states, as stored and shown. */
public enum StateName {
    PLANNED("planned"),
    DUE("due"),
    ATTEMPTING("attempting"),
    HANDED_OVER("handedOver"),
    SKIPPED("skipped"),
    EXPIRED("expired"),
    FAILED("failed"),
    UNKNOWN("unknown");

    private final String text;

    StateName(String text) {
        this.text = text;
    }

    /** As it is written. */
    @JsonValue
    public String text() {
        return text;
    }

    /** The state of this name, empty if there is none. */
    public static Optional<StateName> find(String text) {
        return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
    }

    /** The state of this name, which was stored and so exists. */
    public static StateName of(String text) {
        return Named.find(values(), StateName::text, text);
    }
}
