package io.bearhug.local.demo.cast;

import java.util.Locale;
import java.util.Map;

/**
 * Somebody whom a customer gives something. We know of them only what the customer told.
 *
 * @param name as it stands on the parcel
 * @param email by which the parcel is announced to them
 * @param street where they live
 * @param city where they live
 */
public record Friend(String name, String email, String street, String city) {

    private static final String POSTCODE = "04109";

    /** A friend nobody else has. */
    public static Friend named(String name) {
        String word = House.fresh(name.toLowerCase(Locale.ROOT));
        return new Friend(name + " " + word, word + "@example.org", "Lindenweg 3", "Leipzig");
    }

    /** Where parcels go, as commerce events carry it. */
    public Map<String, Object> address() {
        return Map.of("name", name, "street", street, "city", city, "postcode", POSTCODE, "country", "DE");
    }

    /** What an event says of them: that they are to have it, not that they bought it. */
    Map<String, Object> asRecipient() {
        return Map.of("namespace", "email", "value", email, "role", "RECIPIENT");
    }
}
