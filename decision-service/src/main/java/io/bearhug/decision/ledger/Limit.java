package io.bearhug.decision.ledger;

import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.catalogue.Cap;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cap with what it counts: at most {@code max} contacts that match, in a rolling window.
 *
 * @param max contacts
 * @param per window
 * @param action only of this action, null for all
 * @param contactClass only of this class; null for all but transactional
 * @param channel only there, null for all
 * @param purpose only for this, null for all
 */
public record Limit(
        int max,
        Duration per,
        @Nullable String action,
        @Nullable ContactClass contactClass,
        @Nullable String channel,
        @Nullable String purpose) {

    /** A cap of the house. */
    public static Limit of(Cap cap) {
        return new Limit(cap.max(), cap.per(), null, cap.contactClass(), cap.channel(), cap.purpose());
    }

    /** A cap on one action. */
    public static Limit of(String action, Cap cap) {
        return new Limit(cap.max(), cap.per(), action, cap.contactClass(), cap.channel(), cap.purpose());
    }

    /** Whether a contact is among those counted. A transactional one only where the cap is on its class or action. */
    public boolean matches(Contact contact) {
        return (action == null || action.equals(contact.action()))
                && (contactClass == null ? matchesAnyClass(contact) : contactClass == contact.contactClass())
                && (channel == null || channel.equals(contact.channel()))
                && (purpose == null || purpose.equals(contact.purpose()));
    }

    private boolean matchesAnyClass(Contact contact) {
        return action != null || contact.contactClass() != ContactClass.TRANSACTIONAL;
    }

    /**
     * When one more fits again; empty if it fits now.
     *
     * @param contacts all that may be counted
     */
    public Optional<Instant> freeAt(List<Contact> contacts, Instant now) {
        if (contacts.size() < max) {
            return Optional.empty();
        }
        var counted = counted(contacts, now);
        return counted.size() < max ? Optional.empty() : Optional.of(whenFree(counted, now));
    }

    /**
     * How many more fit now.
     *
     * @param contacts all that may be counted
     */
    public long left(List<Contact> contacts, Instant now) {
        return Math.max(0, max - counted(contacts, now).size());
    }

    /** Times of what counts in the window that ends now, newest first. */
    private List<Instant> counted(List<Contact> contacts, Instant now) {
        var windowStart = now.minus(per);
        return contacts.stream()
                .filter(it -> it.counts(now) && matches(it) && it.at().isAfter(windowStart))
                .map(Contact::at)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Instant whenFree(List<Instant> newestFirst, Instant now) {
        return max < 1 ? now.plus(per) : newestFirst.get(max - 1).plus(per);
    }

    /** In words, such as {@code at most 3 marketing contacts in 7 days}. */
    public String says() {
        var what = new StringBuilder("at most ").append(max);
        if (contactClass != null) {
            what.append(' ').append(contactClass.name().toLowerCase(java.util.Locale.ROOT));
        }
        what.append(max == 1 ? " contact" : " contacts");
        if (action != null) {
            what.append(" of this action");
        }
        if (channel != null) {
            what.append(" by ").append(channel);
        }
        if (purpose != null) {
            what.append(" for ").append(purpose);
        }
        return what.append(" in ").append(Spans.words(per)).toString();
    }
}
