package io.bearhug.identity.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Topic;
import io.bearhug.contracts.Trust;
import io.bearhug.identity.imports.CsvDialect;
import io.bearhug.identity.imports.Import;
import io.bearhug.identity.imports.ImportFormat;
import io.bearhug.identity.imports.ImportLog;
import io.bearhug.identity.imports.ImportState;
import io.bearhug.identity.imports.RowSplitter;
import io.bearhug.identity.imports.StagedRows;
import io.bearhug.identity.imports.StartImport;
import io.bearhug.identity.imports.WorkOffRows;
import io.bearhug.local.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rows are worked off once and in order, whoever works, whoever fails, whoever dies in between. */
@QuarkusTest
@RealServers
class ImportWorkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PORTION = 50;
    private static final int PORTIONS = 6;

    @Inject
    StartImport start;

    @Inject
    ImportLog log;

    @Inject
    WorkOffRows rows;

    @Test
    void many_workers_some_of_whom_fail_keep_each_import_in_order() throws InterruptedException, ExecutionException {
        List<Import> files = IntStream.range(0, 3).mapToObj(_ -> staged()).toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(workers.submit(this::workAll));
            }
            for (int i = 0; i < 2; i++) {
                work.add(workers.submit(this::failOften));
            }
            for (Future<Integer> one : work) {
                assertThat(one.get()).isNotNegative();
            }
        }
        for (Import file : files) {
            log.complete(file.id(), Instant.now()).await().atMost(PATIENCE);
            Eventually.holds("import is over", () -> find(file).state() == ImportState.DONE);
            assertThat(find(file).accepted()).isEqualTo((long) PORTION * PORTIONS);
            assertThat(find(file).rejected()).isZero();
            assertThat(order(file))
                    .isEqualTo(LongStream.rangeClosed(1, (long) PORTION * PORTIONS)
                            .boxed()
                            .toList());
        }
    }

    private Import staged() {
        String user = TestServers.randomWord();
        Import.Plan plan = new Import.Plan("work-it", user, ImportFormat.NDJSON, CsvDialect.USUAL, null);
        Import file =
                start.start(plan, Trust.SERVER, "test").await().atMost(PATIENCE).orElseThrow();
        for (int portion = 0; portion < PORTIONS; portion++) {
            long first = (long) portion * PORTION + 1;
            List<RowSplitter.Row> part =
                    IntStream.range(0, PORTION).mapToObj(_ -> row(user)).toList();
            assertThat(log.stage(file.id(), new StagedRows(first, part), Instant.now())
                            .await()
                            .atMost(PATIENCE))
                    .isTrue();
        }
        return file;
    }

    private static RowSplitter.Row row(String user) {
        return new RowSplitter.Row(
                ("{\"type\":\"page\",\"userId\":\"" + user + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private int workAll() {
        int portions = 0;
        while (rows.work().await().atMost(PATIENCE)) {
            portions++;
        }
        return portions;
    }

    /** As if the process had ended in the middle: what it held is given back. */
    private int failOften() {
        int failures = 0;
        for (int i = 0; i < 20; i++) {
            try {
                var _ = log.work(
                                (_, _) -> Uni.createFrom().failure(new IllegalStateException("died")),
                                10,
                                Instant.now())
                        .await()
                        .atMost(PATIENCE);
            } catch (IllegalStateException e) {
                failures++;
            }
        }
        return failures;
    }

    private Import find(Import file) {
        return log.find(file.id()).await().atMost(PATIENCE).orElseThrow();
    }

    /** Numbers of the rows in the order in which they are in the topic. */
    private static List<Long> order(Import file) {
        String start = "import-" + file.id() + "-";
        return Topics.values(Topic.EVENTS, "user_id:" + file.plan().name(), Event.class).stream()
                .map(Event::messageId)
                .filter(id -> id.startsWith(start))
                .map(id -> Long.valueOf(id.substring(start.length())))
                .toList();
    }
}
