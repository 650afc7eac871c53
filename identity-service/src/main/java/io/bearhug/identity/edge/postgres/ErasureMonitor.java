package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.erasure.Progress;
import io.bearhug.identity.erasure.WatchErasures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Misses services that do not say in time that they forgot somebody. */
@ApplicationScoped
class ErasureMonitor {

    private static final Logger LOG = Logger.getLogger(ErasureMonitor.class);
    private static final int MOST = 100;

    private final WatchErasures watch;
    private final AtomicInteger overdue = new AtomicInteger();
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    ErasureMonitor(WatchErasures watch, MeterRegistry meters) {
        this.watch = watch;
        Gauge.builder("bearhug.erasures.overdue", overdue, AtomicInteger::get)
                .description("Erasures that a service has not confirmed in time, at most " + MOST)
                .register(meters);
    }

    @Scheduled(every = "${bearhug.identity.erasure.look:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return watch.list(WatchErasures.Which.OVERDUE, MOST)
                .invoke(this::miss)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("erasures were not looked at: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Says each once, and again after it was found and lost anew. */
    private void miss(List<Progress> late) {
        overdue.set(late.size());
        said.retainAll(late.stream().map(Progress::erasureId).toList());
        late.stream()
                .filter(progress -> said.add(progress.erasureId()))
                .forEach(progress -> LOG.errorf(
                        "erasure %s is overdue: nothing heard from %s", progress.erasureId(), progress.missing()));
    }
}
