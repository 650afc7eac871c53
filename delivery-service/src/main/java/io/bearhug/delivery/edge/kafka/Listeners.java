package io.bearhug.delivery.edge.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.delivery.erasure.EraseDeliveries;
import io.bearhug.delivery.people.RememberPerson;
import io.bearhug.delivery.planning.PlanDeliveries;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.erasure.ReapplyErasures;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.PoisonRecord;
import io.bearhug.support.kafka.RecordLoops;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears decisions, persons and erasures; an offset moves after the write. */
@ApplicationScoped
class Listeners {

    private static final String GROUP = "delivery-service";

    /** Most decisions are shown where they were asked for; what is left to send can be a moment late. */
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final RecordLoops loops;
    private final PlanDeliveries plan;
    private final RememberPerson remember;
    private final Erasures erasures;
    private final ReapplyErasures again;
    private final EraseDeliveries erase;

    Listeners(
            RecordLoops loops,
            PlanDeliveries plan,
            RememberPerson remember,
            Erasures erasures,
            ReapplyErasures again,
            EraseDeliveries erase) {
        this.loops = loops;
        this.plan = plan;
        this.remember = remember;
        this.erasures = erasures;
        this.again = again;
        this.erase = erase;
    }

    /** First of all: nothing is read into, or sent from, a database that may have been put back with forgotten people in it. */
    void onStart(@Observes @Priority(100) StartupEvent start) {
        again.before(GROUP + "-restored", erase, this::listen);
        var _ = erasures.hear(GROUP + "-erasures", erase::erase);
    }

    private void listen() {
        var _ = loops.startEach(
                LoopSpec.shared(GROUP + "-decisions", Topic.DECISIONS).gathering(A_MOMENT), this::decided);
        var _ = loops.start(LoopSpec.shared(GROUP + "-persons", Topic.PERSONS), (_, events) -> changed(events));
    }

    private Uni<Void> decided(ConsumerRecord<String, byte[]> event) {
        return plan.plan(read(event, Decision.class));
    }

    /** A person deleted from the compacted topic was erased before, and that was said in a snapshot of its own. */
    private Uni<Void> changed(List<ConsumerRecord<String, byte[]>> events) {
        return remember.remember(events.stream()
                .filter(event -> event.value() != null)
                .map(event -> read(event, Person.class))
                .toList());
    }

    private static <T> T read(ConsumerRecord<String, byte[]> event, Class<T> type) {
        try {
            T value = Json.mapper().readValue(event.value() == null ? new byte[0] : event.value(), type);
            if (value == null) {
                throw new PoisonRecord(event, "no " + type.getSimpleName());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new PoisonRecord(event, "not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }
}
