package io.bearhug.support.identifiers;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A kind of name and what it is worth.
 *
 * @param name as in identifiers, such as {@code email}
 * @param priority 1 is the strongest; for {@code email} and {@code phone} it holds where the claim is verified
 * @param priorityStated the priority where the claim is not verified; equal to {@code priority} where that makes no difference
 * @param maxPerPerson how many of them one person may have, empty for any number
 * @param sharedAfter how many persons may have the same value before it counts as shared, empty for never
 * @param lapses how long after it was last seen it stops to speak for anybody, null for never
 * @param normaliser how its values are brought to one form
 * @param bridges whether it may join two persons; the others only attach to one
 */
public record Namespace(
        String name,
        int priority,
        int priorityStated,
        OptionalInt maxPerPerson,
        OptionalInt sharedAfter,
        @Nullable Duration lapses,
        IdentifierNormaliser normaliser,
        boolean bridges) {

    private static final int FIRST_DEVICE_PRIORITY = 7;

    /** What comes after devices is a means of payment or a hint at a household. */
    private static final int LAST_DEVICE_PRIORITY = 8;

    /** The priority of a claim in this namespace. */
    public int priority(boolean verified) {
        return verified ? priority : priorityStated;
    }

    /** Whether its values name a device; stronger ones name a person. */
    public boolean isDevice() {
        return priority >= FIRST_DEVICE_PRIORITY && priority <= LAST_DEVICE_PRIORITY;
    }

    /** Whether its values name a person: a login, a card, a contact point. */
    public boolean isPersonal() {
        return priority < FIRST_DEVICE_PRIORITY;
    }

    /** Whether a person has at most one: two different values in one event contradict each other. */
    public boolean isOnePerPerson() {
        return maxPerPerson.isPresent() && maxPerPerson.getAsInt() == 1;
    }
}
