package io.bearhug.identity.edge.kafka;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Topic;
import io.bearhug.identity.erasure.EraseAgain;
import io.bearhug.identity.persons.KnownFacts;
import io.bearhug.identity.persons.ResolveEvents;
import io.bearhug.support.erasure.ReapplyErasures;
import io.bearhug.support.kafka.AssignmentListener;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.PoisonRecord;
import io.bearhug.support.kafka.RecordLoops;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads what the front door took, and has it resolved. */
@ApplicationScoped
class EventsReader {

    private final RecordLoops loops;
    private final ReapplyErasures again;
    private final EraseAgain eraseAgain;
    private final ResolveEvents resolve;
    private final KnownFacts known;

    EventsReader(
            RecordLoops loops, ReapplyErasures again, EraseAgain eraseAgain, ResolveEvents resolve, KnownFacts known) {
        this.loops = loops;
        this.again = again;
        this.eraseAgain = eraseAgain;
        this.resolve = resolve;
        this.known = known;
    }

    /** Nothing is resolved in a database that may have been put back with forgotten people in it. */
    void onStart(@Observes StartupEvent start) {
        again.before("identity-restored", eraseAgain, this::read);
    }

    private void read() {
        var _ = loops.start(
                LoopSpec.shared("identity-events", Topic.EVENTS).telling(new Rebalances()),
                (_, records) -> resolve(records));
    }

    private Uni<Void> resolve(List<ConsumerRecord<String, byte[]>> records) {
        return resolve.resolve(records.stream().map(EventsReader::event).toList());
    }

    private static Event event(ConsumerRecord<String, byte[]> message) {
        try {
            Event event = Json.mapper().readValue(message.value(), Event.class);
            if (!isWhole(event)) {
                throw new PoisonRecord(message, "an event lacks what every event has");
            }
            return event;
        } catch (IOException | IllegalArgumentException e) {
            throw new PoisonRecord(message, "not an event", e);
        }
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Event event) {
        return event != null
                && event.messageId() != null
                && event.type() != null
                && event.source() != null
                && event.trust() != null
                && event.time() != null
                && event.fragment() != null
                && (event.contactPoint() == null || isWhole(event.contactPoint()))
                && event.identifiers().stream()
                        .allMatch(name -> name.namespace() != null && name.value() != null && name.role() != null);
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(Identifier name) {
        return name.namespace() != null && name.value() != null;
    }

    private final class Rebalances implements AssignmentListener {
        @Override
        public void assigned(Collection<TopicPartition> partitions) {
            known.forgetConsents();
        }
    }
}
