package io.bearhug.identity.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Takes the rows of a file as they arrive. */
@ApplicationScoped
public class ReceiveRows {

    private final ImportLog imports;
    private final ImportLimits limits;
    private final Clock clock;

    ReceiveRows(ImportLog imports, ImportLimits limits, Clock clock) {
        this.imports = imports;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A way to take a file's bytes.
     *
     * @param file as it is now
     * @param from number of the first row that will come; those that are here already are passed over
     */
    public Reception reception(Import file, long from) {
        return new Reception(file, from, limits);
    }

    /** Keeps the names of the columns. */
    public Uni<Void> header(Import file, List<String> names) {
        return imports.header(file.id(), names);
    }

    /** Stages rows; false if somebody else sends rows of the same file, or it is over. */
    public Uni<Boolean> stage(Import file, StagedRows rows) {
        return imports.stage(file.id(), rows, clock.instant());
    }

    /** The last row is here. */
    public Uni<Void> complete(Import file) {
        return imports.complete(file.id(), clock.instant());
    }
}
