package io.bearhug.support.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts loops that read topics, and stops them with the service. */
@ApplicationScoped
public class RecordLoops {

    private final LoopParts parts;
    private final OpenTelemetry telemetry;
    private final List<RecordLoop> running = new CopyOnWriteArrayList<>();

    RecordLoops(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            KafkaSettings settings,
            TopicNames names,
            TopicCreator topics,
            DeadLetters deadLetters,
            KafkaState state,
            MeterRegistry meters,
            OpenTelemetry telemetry,
            Vertx vertx) {
        this.parts = new LoopParts(kafka, settings, names, topics, deadLetters, state, meters, vertx);
        this.telemetry = telemetry;
    }

    /** Starts a loop that hands over batches. Never blocks: it begins when Kafka and the topics are there. */
    public RecordLoop start(LoopSpec spec, BatchHandler handler) {
        var loop = new RecordLoop(spec, handler, parts).start();
        running.add(loop);
        return loop;
    }

    /** Starts a loop that hands over one record at a time, each as part of the trace it came with. */
    public RecordLoop startEach(LoopSpec spec, RecordHandler handler) {
        return start(spec, new TracedRecords(handler, telemetry).oneByOne());
    }

    void onStop(@Observes @Priority(10) ShutdownEvent stop) {
        running.parallelStream().forEach(RecordLoop::close);
    }
}
