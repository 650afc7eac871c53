package io.bearhug.delivery.mail;

import io.bearhug.contracts.catalogue.PurposeDefinition;
import io.bearhug.delivery.lifecycle.Plan;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that goes into a mail.
 *
 * @param plan what is to be said
 * @param to address
 * @param locale of the person, as far as known
 * @param purpose the message's purpose as published
 * @param unsubscribeUrl where one click says no; null for what cannot be unsubscribed
 * @param house who writes
 * @param now by the suite's clock
 */
public record Letter(
        Plan plan,
        String to,
        @Nullable String locale,
        Optional<PurposeDefinition> purpose,
        @Nullable String unsubscribeUrl,
        House house,
        Instant now) {

    /**
     * Who writes.
     *
     * @param name as people know it
     * @param address of the sender; its domain names messages and lists
     */
    public record House(String name, String address) {

        /** The part of the address after the at sign. */
        String domain() {
            return address.substring(address.indexOf('@') + 1);
        }
    }
}
