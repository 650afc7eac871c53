package io.bearhug.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one service forgot, store by store. Value of topic {@code erasures}, type {@value #TYPE}.
 *
 * @param erasureId of the request
 * @param personId whom
 * @param service that says so
 * @param stores all places in which it had something of them
 * @param at when it was done, real time
 */
public record ErasureReceipt(String erasureId, String personId, String service, List<Store> stores, Instant at) {

    /** Type of the message. */
    public static final String TYPE = "erasureReceipt";

    public ErasureReceipt {
        stores = Lists.copy(stores);
    }

    /**
     * A place and what became of what it held.
     *
     * @param store in words
     * @param state gone, or going
     * @param by when the last byte is gone, real time; null if it is already
     */
    public record Store(String store, State state, @Nullable Instant by) {

        /** A store that holds nothing of them any more. */
        public static Store erased(String store) {
            return new Store(store, State.ERASED, null);
        }

        /** A store that nobody reads for them any more and that loses its last byte by then. */
        public static Store expires(String store, Instant by) {
            return new Store(store, State.EXPIRES, by);
        }
    }

    /** What became of what a store held. */
    public enum State {
        @JsonProperty("erased")
        ERASED,
        @JsonProperty("expires")
        EXPIRES
    }
}
