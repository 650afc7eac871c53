package io.bearhug.acceptance.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.local.demo.cast.Customer;
import io.bearhug.local.demo.cast.Patience;
import java.time.Duration;

/** A crash between handing a mail over and writing that down leaves a delivery flagged as unknown; it is never sent again blindly. */
final class OneMail {

    private OneMail() {}

    static void to(Customer customer, Duration atMost) {
        Patience.until(
                "a mail to " + customer.name() + ", or a delivery flagged unknown",
                atMost,
                () -> !customer.mails().isEmpty() || isFlagged(customer));
        assertThat(customer.mails()).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean isFlagged(Customer customer) {
        return customer.deliveries().stream()
                .anyMatch(delivery -> delivery.path("state").asText().equals("unknown"));
    }
}
