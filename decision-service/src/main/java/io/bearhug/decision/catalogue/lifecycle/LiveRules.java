package io.bearhug.decision.catalogue.lifecycle;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.rules.RuleException;
import io.bearhug.support.catalogue.LiveCatalogue;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The catalogue in force with its rules compiled: read from the store when the service starts, swapped at once by what this
 * instance publishes, and by topic {@code catalogue} when another one does. A version never gives way to an older one. A store that is
 * away at start is done without: the topic has the same version, and nobody is asked anything before it was read.
 */
@ApplicationScoped
public class LiveRules implements CurrentCatalogue {

    private static final Logger LOG = Logger.getLogger(LiveRules.class);
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CatalogueStore store;
    private final LiveCatalogue topic;
    private volatile CompiledCatalogue current = CompiledCatalogue.EMPTY;

    LiveRules(CatalogueStore store, LiveCatalogue topic) {
        this.store = store;
        this.topic = topic;
    }

    void onStart(@Observes @Priority(100) StartupEvent start) {
        stored().await().atMost(PATIENCE);
        topic.onSwap(next -> swap(next)
                .subscribe()
                .with(_ -> {}, failure -> LOG.errorf(failure, "catalogue %s cannot be used", next.version())));
    }

    private Uni<Void> stored() {
        return store.live()
                .ifNoItem()
                .after(ENOUGH)
                .fail()
                .invoke(live -> compileAndSwap(live.catalogue()))
                .replaceWithVoid()
                .onFailure(failure -> !(failure instanceof IllegalStateException))
                .recoverWithUni(failure -> {
                    LOG.warnf("the catalogue's store is away, its topic is waited for: %s", failure);
                    return Uni.createFrom().voidItem();
                });
    }

    @Override
    public CompiledCatalogue current() {
        return current;
    }

    /** Compiles a version and puts it in force here, unless a newer one is. */
    Uni<Void> swap(Catalogue next) {
        if (isNotNewer(next)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> compileAndSwap(next));
    }

    private synchronized void compileAndSwap(Catalogue next) {
        if (isNotNewer(next)) {
            return;
        }
        try {
            current = CompiledCatalogue.of(next);
        } catch (RuleException e) {
            throw new IllegalStateException("published rules compile", e);
        }
    }

    private boolean isNotNewer(Catalogue next) {
        return number(next.version()) <= number(current.catalogue().version());
    }

    private static long number(String version) {
        return Long.parseLong(version.substring(1));
    }
}
