package io.bearhug.delivery.listing;

import org.jspecify.annotations.Nullable;

/** Addresses for eyes that need not know them. */
final class Masking {

    private Masking() {}

    /** The first character and the domain's last part: enough to tell two apart, too little to write to. */
    static @Nullable String address(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return address;
        }
        int at = address.lastIndexOf('@');
        int dot = address.lastIndexOf('.');
        String end = at >= 0 && dot > at ? "@…" + address.substring(dot) : "";
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + end;
    }
}
