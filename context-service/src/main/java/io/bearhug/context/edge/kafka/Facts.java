package io.bearhug.context.edge.kafka;

import io.bearhug.context.fold.Arrived;
import io.bearhug.context.fold.Fence;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.CloudEvents;
import io.bearhug.support.kafka.PoisonRecord;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads records as facts, or sets them aside. */
final class Facts {

    private Facts() {}

    static Arrived event(ConsumerRecord<String, byte[]> record) {
        var event = read(record, Event.class);
        require(record, event.messageId(), "messageId");
        require(record, event.fragment(), "fragment");
        require(record, event.type(), "type");
        require(record, event.time(), "time");
        require(record, event.source(), "source");
        return new Arrived(new Arrived.Happened(event), Topic.EVENTS.suffix(), fence(record));
    }

    static Arrived outcome(ConsumerRecord<String, byte[]> record) {
        var outcome = read(record, Outcome.class);
        require(record, outcome.id(), "id");
        require(record, outcome.fragment(), "fragment");
        require(record, outcome.type(), "type");
        require(record, outcome.decisionId(), "decisionId");
        require(record, outcome.placement(), "placement");
        require(record, outcome.channel(), "channel");
        require(record, outcome.at(), "at");
        return new Arrived(new Arrived.CameOf(outcome), Topic.OUTCOMES.suffix(), fence(record));
    }

    /** The value of a record. */
    static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            @Nullable T value = record.value() == null ? null : Json.mapper().readValue(record.value(), type);
            if (value == null) {
                throw new PoisonRecord(record, "it has no value");
            }
            return value;
        } catch (IOException e) {
            throw new PoisonRecord(record, "not a readable " + type.getSimpleName(), e);
        }
    }

    private static void require(ConsumerRecord<String, byte[]> record, @Nullable Object part, String name) {
        if (part == null || (name.equals("fragment") && part.toString().indexOf(':') <= 0)) {
            throw new PoisonRecord(record, name + " is missing");
        }
    }

    private static Fence fence(ConsumerRecord<String, byte[]> record) {
        var generation = CloudEvents.generation(record);
        return new Fence(
                generation.isPresent() ? Long.toString(generation.getAsLong()) : "",
                record.partition(),
                record.offset());
    }
}
