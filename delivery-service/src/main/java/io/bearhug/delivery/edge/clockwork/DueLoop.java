package io.bearhug.delivery.edge.clockwork;

import io.bearhug.delivery.DeliveryConfig;
import io.bearhug.delivery.sending.Claim;
import io.bearhug.delivery.sending.DueDeliveries;
import io.bearhug.delivery.sending.HouseRules;
import io.bearhug.delivery.sending.SendDelivery;
import io.bearhug.support.erasure.ReapplyErasures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for what is due, as often as configured, and works on as many deliveries at once as configured. Each is on its own: a
 * slow mail server holds up only those that wait for it. Nothing is sent before it is sure that nobody in the database was forgotten.
 */
@ApplicationScoped
class DueLoop {

    private static final Logger LOG = Logger.getLogger(DueLoop.class);

    private final Vertx vertx;
    private final DueDeliveries deliveries;
    private final SendDelivery sending;
    private final HouseRules rules;
    private final ReapplyErasures erasures;
    private final Clock clock;
    private final DeliveryConfig config;

    /** One for each delivery worked on at once; who holds all of them has seen the last one finish. */
    private final Semaphore slots;

    private volatile boolean running;

    DueLoop(
            Vertx vertx,
            DueDeliveries deliveries,
            SendDelivery sending,
            HouseRules rules,
            ReapplyErasures erasures,
            Clock clock,
            DeliveryConfig config) {
        this.vertx = vertx;
        this.deliveries = deliveries;
        this.sending = sending;
        this.rules = rules;
        this.erasures = erasures;
        this.clock = clock;
        this.config = config;
        this.slots = new Semaphore(config.inFlight());
    }

    void onStart(@Observes StartupEvent start) {
        mustOutlast("lease", config.lease(), config.deadline());
        mustOutlast("check-lease", config.checkLease(), config.reasonDeadline());
        running = true;
        look();
    }

    /** A lease that ends before the wait it covers would let a second instance in. */
    private static void mustOutlast(String name, Duration lease, Duration wait) {
        if (lease.compareTo(wait.plusSeconds(1)) <= 0) {
            throw new IllegalStateException(
                    "bearhug.delivery." + name + " must be longer than " + wait + " and a second");
        }
    }

    /** Takes no more; what is under way is finished before the database goes. */
    void onStop(@Observes @Priority(5) ShutdownEvent stop) throws InterruptedException {
        running = false;
        if (!slots.tryAcquire(config.inFlight(), config.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("stopped with deliveries unfinished after %s; their leases will end", config.deadline());
        }
    }

    private void look() {
        int free = slots.availablePermits();
        if (!running || free <= 0 || !rules.areKnown() || !erasures.isDone()) {
            lookLater();
            return;
        }
        deliveries.claim(clock.instant(), free, config.checkLease()).subscribe().with(this::found, this::failed);
    }

    private void found(List<Claim> claims) {
        claims.forEach(this::work);
        lookLater();
    }

    private void failed(Throwable failure) {
        LOG.warnf("the due table cannot be read: %s", failure.getMessage());
        lookLater();
    }

    private void lookLater() {
        if (running) {
            vertx.setTimer(config.poll().toMillis(), _ -> look());
        }
    }

    private void work(Claim claim) {
        if (!slots.tryAcquire()) {
            // No more are claimed than slots are free; none is left only once the stop holds them all.
            LOG.infof("%s: claimed too late to be sent from here; its lease will end", claim.deliveryId());
            return;
        }
        Uni.createFrom()
                .deferred(() -> sending.send(claim))
                .onTermination()
                .invoke(() -> slots.release())
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.errorf(failure, "%s: not finished; its lease will end", claim.deliveryId()));
    }
}
