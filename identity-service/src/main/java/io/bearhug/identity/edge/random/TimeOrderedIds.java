package io.bearhug.identity.edge.random;

import io.bearhug.identity.imports.ImportIds;
import io.bearhug.identity.persons.PersonIds;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. */
@Singleton
class TimeOrderedIds implements PersonIds, ImportIds {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom dice = new SecureRandom();
    private final Clock clock;

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String next() {
        long high = clock.millis() << 16 | VERSION | dice.nextInt(1 << 12);
        long low = dice.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low).toString();
    }
}
