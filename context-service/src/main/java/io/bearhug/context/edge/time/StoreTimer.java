package io.bearhug.context.edge.time;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.rebuild.WatchStore;
import io.bearhug.context.snapshots.TakeSnapshots;
import io.bearhug.support.clock.Ticker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks at short intervals whether the store is whole, and at longer ones copies what changed in it. */
@ApplicationScoped
class StoreTimer {

    private static final Logger LOG = Logger.getLogger(StoreTimer.class);

    private final WatchStore watchStore;
    private final TakeSnapshots takeSnapshots;
    private final CurrentLens lens;
    private final ContextConfig.Store config;
    private final List<Cancellable> ticking = new ArrayList<>();
    private volatile String told = "";

    StoreTimer(
            WatchStore watchStore,
            TakeSnapshots takeSnapshots,
            CurrentLens lens,
            ContextConfig config,
            MeterRegistry meters) {
        this.watchStore = watchStore;
        this.takeSnapshots = takeSnapshots;
        this.lens = lens;
        this.config = config.store();
        Gauge.builder("bearhug.context.rebuild.partitions", watchStore, WatchStore::rebuilding)
                .description("Partitions of this instance that are being rebuilt")
                .register(meters);
    }

    void onStart(@Observes @Priority(300) StartupEvent start) {
        ticking.add(Ticker.every(config.beat(), this::look));
        ticking.add(Ticker.every(config.copiesEvery(), this::copy));
    }

    void onStop(@Observes ShutdownEvent stop) {
        ticking.forEach(Cancellable::cancel);
    }

    /** The catalogue comes first: facts are read through it. */
    private Uni<Void> look() {
        return lens.isLoaded() ? told(watchStore.look()) : Uni.createFrom().voidItem();
    }

    private Uni<Void> copy() {
        return told(Multi.createFrom()
                .iterable(watchStore.whole().entrySet())
                .onItem()
                .transformToUniAndConcatenate(it -> takeSnapshots.of(it.getKey(), it.getValue()))
                .onItem()
                .ignoreAsUni());
    }

    /** A failure is told once, until something else happens. */
    private Uni<Void> told(Uni<Void> work) {
        return work.invoke(() -> told = "").onFailure().invoke(failure -> {
            var text = failure.toString();
            if (!text.equals(told)) {
                LOG.warnf("the store waits: %s", text);
            }
            told = text;
        });
    }
}
