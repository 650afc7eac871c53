package io.bearhug.identity.imports;

import io.bearhug.contracts.Event;
import io.bearhug.identity.collection.Admission;
import io.bearhug.identity.collection.Collect;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.RawEvent;
import io.bearhug.identity.collection.Stamp;
import io.bearhug.support.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends staged rows through the front door, a portion at a time, and goes on only when the portion is durable: Kafka sets the pace. A
 * portion that fails stays and is tried again.
 */
@ApplicationScoped
public class WorkOffRows {

    private static final int MAX_FAULTS = 20;

    private final ImportLog imports;
    private final ImportLimits limits;
    private final Admission admission;
    private final Collect collect;
    private final JsonRows json;
    private final Clock clock;

    WorkOffRows(
            ImportLog imports, ImportLimits limits, Admission admission, Collect collect, JsonRows json, Clock clock) {
        this.imports = imports;
        this.limits = limits;
        this.admission = admission;
        this.collect = collect;
        this.json = json;
        this.clock = clock;
    }

    /** Works off one portion; false if nothing waits. */
    public Uni<Boolean> work() {
        return imports.work(this::work, limits.errors(), clock.instant());
    }

    private Uni<WorkedOff> work(Import file, WaitingRows waiting) {
        StagedRows staged = waiting.rows();
        RowReader reader = new RowReader(file, json, limits.rowBytes());
        List<Event> good = new ArrayList<>();
        List<RowError> bad = new ArrayList<>();
        for (int i = 0; i < staged.rows().size(); i++) {
            long number = staged.first() + i;
            RowSplitter.Row row = staged.rows().get(i);
            MappedRow read = reader.read(row);
            if (!read.faults().isEmpty()) {
                bad.add(error(number, read.faults()));
                continue;
            }
            switch (admission.take(null, raw(read, row), stamp(file, number, waiting.since()))) {
                case Intake.Accepted accepted -> good.add(accepted.event());
                case Intake.Rejected refused -> bad.add(error(number, refused.errors()));
            }
        }
        return collect.collect(good).replaceWith(new WorkedOff(good.size(), bad));
    }

    private static RawEvent raw(MappedRow read, RowSplitter.Row row) {
        byte[] bytes = row.bytes();
        return new RawEvent(read.event(), bytes == null ? 0 : bytes.length);
    }

    /** What waited here while somebody was forgotten came before that. */
    private static Stamp stamp(Import file, long row, Instant received) {
        return new Stamp(file.plan().source(), file.trust(), received, null, "import-" + file.id() + "-" + row);
    }

    private static RowError error(long row, List<Problem.Fault> faults) {
        return new RowError(row, faults.stream().limit(MAX_FAULTS).toList());
    }
}
