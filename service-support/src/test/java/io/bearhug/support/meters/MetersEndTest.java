package io.bearhug.support.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One registry of the JVM, two applications one after the other. */
class MetersEndTest {

    private final CompositeMeterRegistry ofTheJvm = new CompositeMeterRegistry();

    @Test
    void the_next_application_measures_its_own() {
        var first = start();
        gauge(new AtomicLong(1));
        assertThat(value(first)).isEqualTo(1);
        stop(first);

        var second = start();
        gauge(new AtomicLong(2));
        assertThat(value(second)).isEqualTo(2);
    }

    private MeterRegistry start() {
        var registry = new SimpleMeterRegistry();
        ofTheJvm.add(registry);
        return registry;
    }

    private void stop(MeterRegistry registry) {
        new MetersEnd(ofTheJvm).onStop(new ShutdownEvent());
        assertThat(ofTheJvm.getMeters()).isEmpty();
        registry.close();
        ofTheJvm.remove(registry);
    }

    private void gauge(AtomicLong measured) {
        Gauge.builder("waiting", measured, AtomicLong::get)
                .strongReference(true)
                .register(ofTheJvm);
    }

    private static double value(MeterRegistry registry) {
        return registry.get("waiting").gauge().value();
    }
}
