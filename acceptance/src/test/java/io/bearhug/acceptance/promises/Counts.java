package io.bearhug.acceptance.promises;

import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.Patience;
import java.time.Duration;

/** How often the suite has seen somebody do something. */
record Counts(Customer customer) {

    private static final Duration SOON = Duration.ofSeconds(30);

    long of(String event) {
        return customer.context().path("counts").path(event).path("total").asLong();
    }

    void awaitAtLeast(String event, long count) {
        Patience.until(count + " × " + event + " of " + customer.name(), SOON, () -> of(event) >= count);
    }
}
