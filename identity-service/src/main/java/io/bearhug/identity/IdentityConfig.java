package io.bearhug.identity;

import io.quarkus.runtime.configuration.MemorySize;
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

    /** Refused events that are kept. */
    Rejects rejects();

    /** Files of many rows. */
    Imports imports();

    /** Searches for likely matches. */
    Likely likely();

    /** Forgetting people. */
    Erasure erasure();

    /** The person's own door. */
    Self self();

    /** Forgetting people. */
    interface Erasure {

        /** How long the services have to say that they forgot somebody, before one is missed. */
        @WithDefault("60s")
        Duration patience();

        /** How often it is looked whether one is missed. */
        @WithDefault("5s")
        Duration look();
    }

    /** The person's own door. */
    interface Self {

        /** How long a link to it is good for; real time. */
        @WithDefault("30m")
        Duration link();
    }

    /** Limits of the front door. */
    interface Collection {

        /** Longest JSON of one event, in bytes. */
        @WithDefault("32768")
        int maxEventBytes();

        /** Longest body, decompressed, in bytes. */
        @WithDefault("512000")
        int maxBatchBytes();

        /** Longest body of any request but rows of an import; such a body is held in memory. */
        @WithDefault("512K")
        MemorySize maxBodyBytes();

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

    /** Bounds of what is kept of refused events. */
    interface Rejects {

        /** Refused events that wait in memory to be stored; more are dropped and counted. */
        @WithDefault("2000")
        int waiting();

        /** The same in bytes. */
        @WithDefault("16M")
        MemorySize waitingBytes();

        /** Refused events stored of each source; the oldest go first. */
        @WithDefault("10000")
        int perSource();

        /** The same in bytes. */
        @WithDefault("64M")
        MemorySize bytesPerSource();

        /** How long they are stored. */
        @WithDefault("30d")
        Duration time();

        /** How often those that wait are stored. */
        @WithDefault("1s")
        Duration storeEvery();
    }

    /** Bounds of imports. */
    interface Imports {

        /** Longest file; the server's own limit on bodies must not be below it. */
        @WithDefault("256M")
        MemorySize maxBytes();

        /** Longest row. */
        @WithDefault("64K")
        MemorySize maxRowBytes();

        /** Imports that are not over, at most. */
        @WithDefault("100")
        int open();

        /** Rows of which it is kept what is wrong, per import; further ones are counted. */
        @WithDefault("10000")
        int errors();

        /** How long an import that is over can be looked at. */
        @WithDefault("30d")
        Duration keep();

        /** How long one waits for further rows. */
        @WithDefault("7d")
        Duration idle();

        /** How often it is looked for rows that wait. */
        @WithDefault("1s")
        Duration workEvery();
    }

    /** Bounds of searches for likely matches. */
    interface Likely {

        /** Persons that are compared at most; each takes about 15 KB of memory while a search runs. */
        @WithDefault("5000")
        int persons();

        /** A search that has said nothing for so long is taken for dead. */
        @WithDefault("15m")
        Duration silence();
    }

    /** What is remembered in memory. */
    interface Memory {

        /** Identifiers, links and consents remembered, each, so that what is known needs no database. */
        @WithDefault("200000")
        long facts();

        /** Events known to be durable, each for {@link #recentTime}; the same again is not kept twice. */
        @WithDefault("100000")
        long recentEvents();

        /** How long an event is remembered to be durable. */
        @WithDefault("10m")
        Duration recentTime();

        /** How often it is stored when keys were last used. */
        @WithDefault("30s")
        Duration keyUseEvery();

        /** How often sources, their keys and their plans are read again. */
        @WithDefault("2s")
        Duration sourcesRefresh();
    }
}
