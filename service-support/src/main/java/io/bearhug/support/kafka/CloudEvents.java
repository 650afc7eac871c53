package io.bearhug.support.kafka;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the value is the data. */
public final class CloudEvents {

    /** What values are unless something else is said. */
    static final String JSON = "application/json";

    private static final String GENERATION = "ce_generation";
    private static final String CONTENT_TYPE = "content-type";

    private static final TextMapGetter<Headers> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
            return headers == null ? null : text(headers, key).orElse(null);
        }
    };

    private CloudEvents() {}

    /**
     * Attributes of a record.
     *
     * @param type what the data is, such as {@code event}
     * @param id the same when the same thing is published again
     * @param source who says so
     * @param time when it was said
     * @param generation of the topic, null if the installation sets none
     * @param contentType of the value
     */
    public record Attributes(
            String type,
            String id,
            String source,
            Instant time,
            @Nullable Long generation,
            String contentType) {}

    /** Writes the attributes to headers that have none yet. */
    public static void write(Headers headers, Attributes attributes) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", attributes.id());
        add(headers, "ce_source", attributes.source());
        add(headers, "ce_type", attributes.type());
        add(headers, "ce_time", attributes.time().toString());
        add(headers, CONTENT_TYPE, attributes.contentType());
        if (attributes.generation() != null) {
            add(headers, GENERATION, attributes.generation().toString());
        }
    }

    /** What the value of a record is, empty if whoever wrote it did not say. */
    public static Optional<String> contentType(ConsumerRecord<?, ?> event) {
        return text(event.headers(), CONTENT_TYPE);
    }

    /** Id of a record, empty if whoever wrote it gave none. */
    public static Optional<String> id(ConsumerRecord<?, ?> event) {
        return text(event.headers(), "ce_id");
    }

    /** Type of a record's data. */
    public static Optional<String> type(ConsumerRecord<?, ?> event) {
        return text(event.headers(), "ce_type");
    }

    /** Who wrote a record. */
    public static Optional<String> source(ConsumerRecord<?, ?> event) {
        return text(event.headers(), "ce_source");
    }

    /** Generation of the topic when the record was written. */
    public static OptionalLong generation(ConsumerRecord<?, ?> event) {
        return text(event.headers(), GENERATION)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    /** The trace a record belongs to. */
    public static Context traceOf(Headers headers, TextMapPropagator propagator) {
        return propagator.extract(Context.root(), headers, GETTER);
    }

    /** Sets a header to a text. */
    static void put(Headers headers, String name, String text) {
        headers.remove(name).add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A header as text, empty if there is none. */
    static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
