package io.bearhug.delivery.people;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Lists;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as delivery needs to know them.
 *
 * @param personId id
 * @param contactPoints where they can be reached
 * @param consents the newest decision per purpose, channel and contact point
 * @param timezone IANA zone as far as known
 * @param locale language as far as known
 */
public record Recipient(
        String personId,
        List<ContactPoint> contactPoints,
        List<Consent> consents,
        @Nullable String timezone,
        @Nullable String locale) {

    private static final Comparator<ContactPoint> BEST_FIRST = Comparator.comparing(ContactPoint::verified)
            .thenComparing(ContactPoint::lastSeen)
            .reversed()
            .thenComparing(ContactPoint::value);

    public Recipient {
        contactPoints = Lists.copy(contactPoints);
        consents = Lists.copy(consents);
    }

    /** Addresses of a kind that can be sent to: verified ones first, of these the newest. */
    public List<ContactPoint> addresses(String namespace) {
        return contactPoints.stream()
                .filter(point -> point.namespace().equals(namespace) && point.isSendable())
                .sorted(BEST_FIRST)
                .toList();
    }
}
