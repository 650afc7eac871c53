package io.bearhug.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** Limits and names of delivery. */
@ConfigMapping(prefix = "bearhug.delivery")
public interface DeliveryConfig {

    /** How often to look for what is due. */
    @WithDefault("100ms")
    Duration poll();

    /** Deliveries one instance works on at once. */
    @WithDefault("32")
    int inFlight();

    /** How long a claim lasts while everything is asked again. Whoever has not gone on by then is taken for dead. */
    @WithDefault("8s")
    Duration checkLease();

    /** How long a claim lasts once a message may have left. Longer than {@link #deadline}. */
    @WithDefault("25s")
    Duration lease();

    /** How long a mail server may be silent before the connection is given up. */
    @WithDefault("15s")
    Duration deadline();

    /** How long decision-service may take to say whether a reason still holds. */
    @WithDefault("2s")
    Duration reasonDeadline();

    /** Upper bound of the pause before decision-service is asked again. */
    @WithDefault("2s")
    Duration askAgain();

    /** Most tries of a delivery. */
    @WithDefault("6")
    int attempts();

    /** Upper bound of the pause after the first try; doubles from try to try. */
    @WithDefault("5s")
    Duration firstPause();

    /** Upper bound of any pause. */
    @WithDefault("15m")
    Duration longestPause();

    /** How long an address or a yes may take to arrive after the decision that rests on it. */
    @WithDefault("10s")
    Duration settling();

    /** Pause between two looks while waiting for that. */
    @WithDefault("500ms")
    Duration look();

    /** For people whose time zone nobody knows. */
    @WithDefault("UTC")
    ZoneId defaultZone();

    /** How often to look for something to tell identity-service. */
    @WithDefault("200ms")
    Duration errands();

    /** Who writes. */
    From from();

    /** Connections to the mail server. */
    @WithDefault("10")
    int connections();

    /** The sender. */
    interface From {

        /** As people know the house. */
        @WithDefault("Bearhug")
        String name();

        /** Address of the sender; its domain names messages and lists. */
        @WithDefault("hello@bearhug.example")
        String address();
    }
}
