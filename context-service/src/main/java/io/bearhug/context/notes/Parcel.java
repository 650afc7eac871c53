package io.bearhug.context.notes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of whom it is for.
 *
 * @param wrapped as a gift
 * @param card whether there are words with it
 * @param recipient whether it names somebody it is for
 * @param to print of the address it goes to, see {@link Address}; null where it says none
 */
public record Parcel(
        boolean wrapped,
        boolean card,
        boolean recipient,
        @Nullable String to) {

    /** Null if it says nothing. */
    static @Nullable Parcel of(Properties properties, boolean recipient) {
        var to = Address.print(properties.all().get(Address.SHIPPING)).orElse(null);
        var parcel = new Parcel(properties.wrapped(), properties.card(), recipient, to);
        return parcel.saysSo() || to != null ? parcel : null;
    }

    /** Whether it says of itself that it is for somebody else. */
    @JsonIgnore
    public boolean saysSo() {
        return wrapped || card || recipient;
    }
}
