package io.bearhug.identity.edge.rest;

import io.bearhug.identity.imports.Import;
import io.bearhug.identity.imports.ImportLog;
import io.bearhug.identity.imports.ImportState;
import io.bearhug.identity.imports.ReceiveRows;
import io.bearhug.identity.imports.Reception;
import io.bearhug.identity.imports.StagedRows;
import io.bearhug.support.problem.Kind;
import io.bearhug.support.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Reads a file as it arrives and stages its rows, on a thread that may wait: the sender is slowed to the pace of the database. What is
 * staged stays, wherever the line is cut.
 */
@Singleton
class ImportUpload {

    private static final int BUFFER = 16 * 1_024;

    /** Uploads at once; each holds a thread, a buffer and a portion of rows. */
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ReceiveRows receive;
    private final ImportLog imports;
    private final Semaphore room = new Semaphore(AT_ONCE);

    ImportUpload(ReceiveRows receive, ImportLog imports) {
        this.receive = receive;
        this.imports = imports;
    }

    /** The import as it is when all of the body is staged. */
    Import take(String id, long from, boolean more, InputStream body) {
        if (!room.tryAcquire()) {
            throw ProblemException.unavailable("other files are being received", RETRY_AFTER, null);
        }
        try {
            return takeNow(id, from, more, body);
        } finally {
            room.release();
        }
    }

    private Import takeNow(String id, long from, boolean more, InputStream body) {
        Import file = find(id);
        if (file.state() != ImportState.RECEIVING) {
            throw ProblemException.conflict("this import takes no rows any more");
        }
        if (from < 1 || from > file.received() + 1) {
            throw ProblemException.conflict("rows up to " + file.received() + " are here; the next must follow");
        }
        Reception reception = receive.reception(file, from);
        read(file, body, reception);
        reception.end();
        stage(file, reception, true);
        if (!more) {
            wait(receive.complete(file));
        }
        return find(id);
    }

    private void read(Import file, InputStream body, Reception reception) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                reception.feed(buffer, count);
                stage(file, reception, false);
            }
        } catch (IOException e) {
            stage(file, reception, true);
            throw ProblemException.of(Kind.UNREADABLE, "the rows were cut off: " + e.getMessage());
        }
    }

    private void stage(Import file, Reception reception, boolean any) {
        if (!reception.problems().isEmpty()) {
            throw ProblemException.invalid("", String.join("; ", reception.problems()));
        }
        reception.newHeader().ifPresent(names -> wait(receive.header(file, names)));
        if (reception.isTooLarge()) {
            throw ProblemException.tooLarge("this file is larger than an import may be");
        }
        Optional<StagedRows> rows = reception.portion(any);
        if (rows.isPresent() && !ask(receive.stage(file, rows.get()))) {
            throw ProblemException.conflict("somebody else sends rows of this import, or it is over");
        }
    }

    private Import find(String id) {
        return ask(imports.find(id)).orElseThrow(ImportsResource::notFound);
    }

    private static <T> T ask(Uni<T> question) {
        return question.await().atMost(PATIENCE);
    }

    private static void wait(Uni<Void> work) {
        work.await().atMost(PATIENCE);
    }
}
