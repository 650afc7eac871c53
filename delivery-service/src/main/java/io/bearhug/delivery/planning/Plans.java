package io.bearhug.delivery.planning;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Where planned deliveries are kept. */
public interface Plans {

    /**
     * Keeps deliveries that are new, all in one commit and with the outcome of those that end at once. One that is there
     * already stays as it is.
     *
     * @param now by the suite's clock
     * @return how many were new
     */
    Uni<Integer> keepNew(List<Planning.Beginning> beginnings, Instant now);
}
