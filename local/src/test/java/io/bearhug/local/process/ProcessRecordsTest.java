package io.bearhug.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Process process;
    private ProcessRecords records;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        records = new ProcessRecords(folder.resolve("processes"));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void a_process_left_behind_is_found_by_a_later_run_and_ended() {
        records.add(ProcessIdentity.of("sleeper", process.toHandle()));

        var ended = new ProcessRecords(folder.resolve("processes")).endAll(GRACE);

        assertThat(ended).extracting(ProcessIdentity::name).containsExactly("sleeper");
        assertThat(process.isAlive()).isFalse();
        assertThat(records.alive()).isEmpty();
    }

    @Test
    void a_process_that_only_has_the_same_pid_is_left_alone() {
        ProcessIdentity real = ProcessIdentity.of("sleeper", process.toHandle());
        records.add(new ProcessIdentity("sleeper", real.pid(), real.startedAt().minusSeconds(60)));

        assertThat(records.endAll(GRACE)).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_line_cut_short_by_a_crash_names_nobody() throws IOException {
        Files.writeString(folder.resolve("processes"), "kafka 12\nredis\n\nx y z");

        assertThat(records.alive()).isEmpty();
    }

    @Test
    void a_part_started_again_replaces_its_older_entry() throws IOException {
        ProcessIdentity now = ProcessIdentity.of("sleeper", process.toHandle());
        records.add(new ProcessIdentity("sleeper", 1, now.startedAt().minusSeconds(9)));
        records.add(now);

        assertThat(Files.readAllLines(folder.resolve("processes"))).hasSize(1);
        assertThat(records.alive()).containsExactly(now);
    }
}
