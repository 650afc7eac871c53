package io.bearhug.support.kafka;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles each record within a span that continues the trace of whoever published it. */
final class TracedRecords implements RecordHandler {

    private final RecordHandler handler;
    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    TracedRecords(RecordHandler handler, OpenTelemetry telemetry) {
        this.handler = handler;
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("io.bearhug.kafka");
    }

    /** The scope is closed when handling ends, on the same Vert.x context and before the next record begins. */
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public Uni<Void> handle(ConsumerRecord<String, byte[]> event) {
        Context parent =
                CloudEvents.traceOf(event.headers(), telemetry.getPropagators().getTextMapPropagator());
        Span span = tracer.spanBuilder(event.topic() + " process")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", event.topic())
                .setAttribute("messaging.kafka.offset", event.offset())
                .startSpan();
        Scope scope = parent.with(span).makeCurrent();
        return Uni.createFrom()
                .deferred(() -> handler.handle(event))
                .onFailure()
                .invoke(failure ->
                        span.setStatus(StatusCode.ERROR, failure.getClass().getName()))
                .eventually(() -> end(span, scope));
    }

    private static void end(Span span, Scope scope) {
        scope.close();
        span.end();
    }
}
