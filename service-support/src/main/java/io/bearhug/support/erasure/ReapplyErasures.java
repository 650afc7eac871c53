package io.bearhug.support.erasure;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.LoopSpec;
import io.bearhug.support.kafka.PoisonRecord;
import io.bearhug.support.kafka.RecordLoop;
import io.bearhug.support.kafka.RecordLoops;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Makes sure, before a service serves, that its store has every erasure that is still on the topic. Where a service is in the topic is kept
 * in Kafka; a store that was put back from an older backup would never hear again of those that came after it. So at each start the
 * whole topic is read, and what the store does not know is applied. Until then the service is not ready.
 */
@ApplicationScoped
public class ReapplyErasures {

    private static final Logger LOG = Logger.getLogger(ReapplyErasures.class);

    private final RecordLoops loops;
    private final AtomicInteger running = new AtomicInteger();

    ReapplyErasures(RecordLoops loops) {
        this.loops = loops;
    }

    /** Reads and applies, then begins with what must not happen before. */
    public void before(String name, ErasuresInStore store, Runnable begin) {
        run(name, store)
                .subscribe()
                .with(_ -> begin.run(), failure -> LOG.errorf(failure, "%s: erasures cannot be applied again", name));
    }

    /**
     * Reads everything that is on the topic now. What cannot be applied is tried until it can be: nobody is served from a store that has
     * somebody in it who was forgotten.
     *
     * @param name of the reader, in logs and metrics
     * @return done when the store knows every erasure that was on the topic
     */
    public Uni<Void> run(String name, ErasuresInStore store) {
        running.incrementAndGet();
        RecordLoop loop = loops.start(LoopSpec.everything(name, Topic.ERASURES), (_, records) -> take(records, store));
        return loop.caughtUp().emitOn(Infrastructure.getDefaultWorkerPool()).invoke(() -> {
            loop.close();
            running.decrementAndGet();
        });
    }

    /** Whether nothing is waited for. */
    public boolean isDone() {
        return running.get() == 0;
    }

    private static Uni<Void> take(List<ConsumerRecord<String, byte[]>> records, ErasuresInStore store) {
        List<Erasure> requests = read(records, Erasures::request);
        List<ErasureReceipt> receipts = read(records, Erasures::receipt);
        return store.known(requests)
                .flatMap(known -> apply(missing(requests, known), store))
                .chain(() -> hear(receipts, store))
                .onFailure()
                .transform(NotApplied::new);
    }

    private static List<Erasure> missing(List<Erasure> requests, Set<String> known) {
        return requests.stream()
                .filter(erasure -> !known.contains(erasure.id()))
                .toList();
    }

    private static Uni<Void> apply(List<Erasure> missing, ErasuresInStore store) {
        missing.forEach(
                erasure -> LOG.warnf("the store does not know of erasure %s: it is applied again", erasure.id()));
        return missing.isEmpty() ? Uni.createFrom().voidItem() : store.applyAgain(missing);
    }

    private static Uni<Void> hear(List<ErasureReceipt> receipts, ErasuresInStore store) {
        return Multi.createFrom()
                .iterable(receipts)
                .onItem()
                .transformToUniAndConcatenate(store::heardAgain)
                .onItem()
                .ignoreAsUni();
    }

    /** What cannot be read was set aside when it was new. */
    private static <T> List<T> read(
            List<ConsumerRecord<String, byte[]>> records, Function<ConsumerRecord<String, byte[]>, Optional<T>> as) {
        List<T> all = new ArrayList<>();
        for (var record : records) {
            try {
                as.apply(record).ifPresent(all::add);
            } catch (PoisonRecord e) {
                LOG.debugf("passed over: %s", e.getMessage());
            }
        }
        return all;
    }

    /** Whatever the reason, it is tried again and never passed over. */
    private static final class NotApplied extends Unavailable {
        NotApplied(Throwable reason) {
            super("erasures cannot be applied again just now", reason);
        }
    }
}
