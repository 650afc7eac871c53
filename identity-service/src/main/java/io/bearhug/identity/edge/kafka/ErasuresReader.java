package io.bearhug.identity.edge.kafka;

import io.bearhug.contracts.Topic;
import io.bearhug.identity.erasure.WatchErasures;
import io.bearhug.identity.persons.KnownFacts;
import io.bearhug.support.erasure.Erasures;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.RecordLoops;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears what the services say of erasures; and on every instance that something known is no longer stored. */
@ApplicationScoped
class ErasuresReader {

    private final RecordLoops loops;
    private final WatchErasures watch;
    private final KnownFacts known;

    ErasuresReader(RecordLoops loops, WatchErasures watch, KnownFacts known) {
        this.loops = loops;
        this.watch = watch;
        this.known = known;
    }

    void onStart(@Observes StartupEvent start) {
        var _ = loops.startEach(LoopSpec.shared("identity-erasures", Topic.ERASURES), this::receipt);
        var _ = loops.startEach(LoopSpec.everything("identity-forgets", Topic.ERASURES), this::forget);
    }

    private Uni<Void> receipt(ConsumerRecord<String, byte[]> record) {
        return Erasures.receipt(record).map(watch::heard).orElseGet(() -> Uni.createFrom()
                .voidItem());
    }

    private Uni<Void> forget(ConsumerRecord<String, byte[]> record) {
        if (Erasures.request(record).isPresent()) {
            known.forgetAll();
        }
        return Uni.createFrom().voidItem();
    }
}
