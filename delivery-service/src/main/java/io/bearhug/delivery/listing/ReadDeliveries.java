package io.bearhug.delivery.listing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Shows deliveries, and sends one again when a human wants it. */
@ApplicationScoped
public class ReadDeliveries {

    private final DeliveryLog log;
    private final Clock clock;

    ReadDeliveries(DeliveryLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A page of deliveries. */
    public Uni<DeliveryLog.Page> list(DeliveryLog.Filter filter, boolean masked) {
        return log.list(filter)
                .map(page -> masked
                        ? new DeliveryLog.Page(
                                page.items().stream().map(Entry::maskedEntry).toList(), page.next())
                        : page);
    }

    /** One delivery in full. */
    public Uni<Optional<Entry>> find(String id, boolean masked) {
        return log.find(id).map(found -> masked ? found.map(Entry::maskedEntry) : found);
    }

    /** Sends again what failed or what nobody knows about. */
    public Uni<DeliveryLog.Resend> resend(String id) {
        return log.resend(id, clock.instant());
    }
}
