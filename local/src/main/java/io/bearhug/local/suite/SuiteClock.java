package io.bearhug.local.suite;

import io.bearhug.local.servers.JsonFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** The suite's virtual time: the machine's clock plus an offset that only grows and survives restarts. */
public final class SuiteClock extends Clock {

    private static final String OFFSET = "offset";

    private final Clock machine;
    private final JsonFile file;
    private Duration offset;

    /** The clock whose offset is kept in {@code file}. */
    public SuiteClock(Clock machine, Path file) {
        this.machine = machine;
        this.file = new JsonFile(file);
        this.offset = Duration.parse(this.file.readMap(String.class).getOrDefault(OFFSET, "PT0S"));
    }

    /** How far ahead of the machine's clock it is. */
    public synchronized Duration offset() {
        return offset;
    }

    /** Moves it forward; a time already passed changes nothing. Returns what time it is then. */
    public synchronized Instant moveTo(Instant now) {
        Duration wanted = Duration.between(machine.instant(), now);
        if (wanted.compareTo(offset) > 0) {
            offset = wanted;
            file.write(Map.of(OFFSET, offset.toString()));
        }
        return instant();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return machine.withZone(zone);
    }
}
