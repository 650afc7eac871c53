package io.bearhug.benchmarks.load.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessesTest {

    private static final long NOBODY = Integer.MAX_VALUE;

    @Test
    void aProcessHasWorkedAndOneThatIsGoneHasNot() {
        Map<String, Duration> times =
                new Processes(Map.of("gone", NOBODY)).withLoad().times();

        assertThat(times).containsOnlyKeys("load");
        assertThat(times).allSatisfy((_, time) -> assertThat(time).isPositive());
    }

    @Test
    void whatWasDoneIsSharedAmongWhatItWasDoneFor() {
        CpuTimes cpu = new CpuTimes(new Processes(Map.of()).withLoad());
        cpu.begin();
        long before = workedSoFar();
        while (workedSoFar() - before < Duration.ofMillis(200).toNanos()) {
            Thread.onSpinWait();
        }
        cpu.end();

        double each = cpu.millisPer(1).getOrDefault("load", 0.0);
        assertThat(each).isGreaterThanOrEqualTo(150);
        assertThat(cpu.millisPer(10).getOrDefault("load", 0.0)).isBetween(each / 10 - 0.001, each / 10 + 0.001);
        assertThat(cpu.millisPer(0)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memoryIsKnownOfThoseThatRun() {
        assertThat(Processes.residentMegabytes(ProcessHandle.current().pid()).orElse(0))
                .isPositive();
        assertThat(Processes.residentMegabytes(NOBODY)).isEqualTo(Optional.empty());
    }

    private static long workedSoFar() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
