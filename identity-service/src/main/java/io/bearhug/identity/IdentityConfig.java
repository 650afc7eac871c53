package io.bearhug.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of this service; every one has a name. */
@ConfigMapping(prefix = "bearhug.identity")
public interface IdentityConfig {

    /** The front door. */
    Collection collection();

    /** Facts and sources remembered in memory. */
    Memory memory();

    /** Limits of the front door. */
    interface Collection {

        /** Longest JSON of one event, in bytes. */
        @WithDefault("32768")
        int maxEventBytes();

        /** Longest body, decompressed, in bytes. */
        @WithDefault("512000")
        int maxBatchBytes();

        /** Most events in one batch. */
        @WithDefault("100")
        int maxBatchEvents();

        /** Most names in one event. */
        @WithDefault("20")
        int maxIdentifiers();

        /** Events per second each source may send to each instance for long. */
        @WithDefault("5000")
        double ratePerSecond();

        /** Events each source may send to each instance at once. */
        @WithDefault("20000")
        double rateBurst();
    }

    /** What is remembered in memory. */
    interface Memory {

        /** Identifiers, links and consents remembered, each, so that what is known needs no database. */
        @WithDefault("200000")
        long facts();

        /** How often sources and their keys are read again. */
        @WithDefault("2s")
        Duration sourcesRefresh();
    }
}
