package io.bearhug.context.edge.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bearhug.context.snapshots.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is copied is what comes back. */
class StoredSnapshotsTest {

    private final StoredSnapshots bytes = new StoredSnapshots();
    private final Snapshot snapshot = new Snapshot(SmileTest.busy(120, 3), Map.of("events", 12L, "outcomes", 3L));

    @Test
    void aCopySurvives() {
        assertThat(bytes.read(bytes.write(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void aCopyOfAStoredStateIsTheSameAsOfTheStateItself() {
        var stored = Smile.state(Smile.write(Smile.number(7), snapshot.state()));

        assertThat(bytes.write(new Snapshot(stored, snapshot.covered()))).isEqualTo(bytes.write(snapshot));
    }

    @Test
    void whatIsCutOffOrSomethingElseIsNoCopy() {
        var whole = bytes.write(snapshot);
        var others = List.of(
                new byte[0],
                new byte[] {1},
                new byte[] {1, 127, 0, 0, 0, 0},
                new byte[] {1, -1, -1, -1, -1, 0},
                "{\"state\":{}}".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, 40),
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(whole, whole.length - 1));

        assertThat(others).allSatisfy(other -> assertThatThrownBy(() -> bytes.read(other))
                .isInstanceOf(IllegalArgumentException.class));
    }
}
