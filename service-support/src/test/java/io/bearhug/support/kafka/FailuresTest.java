package io.bearhug.support.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void unreadableRecordsArePoison() {
        assertThat(Failures.of(unreadable("{"))).isEqualTo(Failures.POISON);
        assertThat(Failures.of(unreadable("[]"))).isEqualTo(Failures.POISON);
        assertThat(Failures.of(new UncheckedIOException(unreadable("{")))).isEqualTo(Failures.POISON);
        assertThat(Failures.of(new IllegalStateException("unreadable", unreadable("{"))))
                .isEqualTo(Failures.POISON);
        assertThat(Failures.of(new PoisonRecord(new ConsumerRecord<>("t", 0, 0, "", ""), "no")))
                .isEqualTo(Failures.POISON);
    }

    @Test
    void faultsOfOursAreSuspect() {
        assertThat(Failures.of(new IllegalArgumentException("no"))).isEqualTo(Failures.SUSPECT);
        assertThat(Failures.of(new NullPointerException())).isEqualTo(Failures.SUSPECT);
    }

    @Test
    void whatIsOutsideIsWaitedFor() {
        assertThat(Failures.of(new IOException("reset"))).isEqualTo(Failures.OUTSIDE);
        assertThat(Failures.of(new IllegalStateException("closed", new IOException("reset"))))
                .isEqualTo(Failures.OUTSIDE);
        assertThat(Failures.of(new TimeoutException())).isEqualTo(Failures.OUTSIDE);
        assertThat(Failures.of(new KafkaUnavailable("away"))).isEqualTo(Failures.OUTSIDE);
        assertThat(Failures.of(new RuntimeException("of a database"))).isEqualTo(Failures.OUTSIDE);
    }

    private static JsonProcessingException unreadable(String json) {
        try {
            throw new AssertionError(Json.mapper().readValue(json, Event.class));
        } catch (JsonProcessingException e) {
            return e;
        }
    }
}
