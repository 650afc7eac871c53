package io.bearhug.benchmarks.load.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RedisMemoryTest {

    @Test
    void theFigureIsFound() throws IOException {
        assertThat(used("$40\r\n# Memory\r\nused_memory:1048576\r\nused_memory_human:1.00M\r\n"))
                .isEqualTo(1_048_576);
    }

    @Test
    void anErrorIsNoFigure() {
        assertThatThrownBy(() -> used("-NOAUTH Authentication required.\r\n")).isInstanceOf(SuiteTrouble.class);
    }

    private static long used(String answer) throws IOException {
        return RedisMemory.used(new BufferedReader(new StringReader(answer)));
    }
}
