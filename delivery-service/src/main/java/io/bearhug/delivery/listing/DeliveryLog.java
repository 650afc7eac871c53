package io.bearhug.delivery.listing;

import io.bearhug.contracts.Lists;
import io.bearhug.delivery.lifecycle.StateName;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of deliveries, newest first. */
public interface DeliveryLog {

    /** A page of those that fit. */
    Uni<Page> list(Filter filter);

    /** One with its attempts and the message as sent. */
    Uni<Optional<Entry>> find(String id);

    /** Plans a failed or unknown one again. */
    Uni<Resend> resend(String id, Instant now);

    /**
     * Which deliveries.
     *
     * @param person id, null for anybody
     * @param state null for any
     * @param channel null for any
     * @param before only those older than this cursor, null for the newest
     * @param limit most of a page
     */
    record Filter(
            @Nullable String person,
            @Nullable StateName state,
            @Nullable String channel,
            @Nullable Long before,
            int limit) {}

    /**
     * A page.
     *
     * @param items newest first
     * @param next cursor of the next page, null if this is the last
     */
    record Page(List<Entry> items, @Nullable Long next) {
        public Page {
            items = Lists.copy(items);
        }
    }

    /** What came of a wish to send again. */
    enum Resend {
        /** It will be tried again, and everything is asked again before. */
        PLANNED,
        /** There is none of this id. */
        NOT_THERE,
        /** Only what failed or is unknown can be sent again. */
        NOT_POSSIBLE,
        /** It would be stale. */
        TOO_LATE
    }
}
