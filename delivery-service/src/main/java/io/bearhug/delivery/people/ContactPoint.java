package io.bearhug.delivery.people;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Where a person can be reached.
 *
 * @param namespace such as {@code email}
 * @param value normalised
 * @param verified whether a server source proved that it is theirs
 * @param lastSeen latest event that carried it
 */
public record ContactPoint(String namespace, String value, boolean verified, Instant lastSeen) {

    /** Plain addresses only: nothing that could end a header line or begin another recipient. */
    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");

    /** Whether something can be sent to it at all. */
    public boolean isSendable() {
        return !namespace.equals("email") || MAIL_ADDRESS.matcher(value).matches();
    }

    /** The text form {@code namespace:value}. */
    public String key() {
        return namespace + ":" + value;
    }
}
