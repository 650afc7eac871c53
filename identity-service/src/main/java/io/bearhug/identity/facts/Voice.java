package io.bearhug.identity.facts;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trust;
import org.jspecify.annotations.Nullable;

/**
 * Who says a fact. Words of different voices are kept beside each other: which of them counts is decided for the person.
 *
 * @param strength how well the source is believed
 * @param via the device on which a browser said it of somebody else's name; null where it speaks for itself
 */
public record Voice(Strength strength, @Nullable Identifier via) {

    /** Source of what people say at their own door. */
    public static final String OWN_DOOR = "self";

    /** The person at their own door. */
    public static final Voice OWN = new Voice(Strength.AUTHENTICATED, null);

    /** A server source, or one of our people. */
    public static final Voice RECORDED = new Voice(Strength.RECORDED, null);

    /** A browser: its key is public, so anybody may have said it. */
    public static final Voice CLAIMED = new Voice(Strength.STATED, null);

    /** A browser on this device, about a name it claims. */
    static Voice claimedOn(Identifier device) {
        return new Voice(Strength.STATED, device);
    }

    /** The voice of an event where it speaks for itself. */
    static Voice of(Event event) {
        if (event.trust() == Trust.BROWSER) {
            return CLAIMED;
        }
        return event.source().equals(OWN_DOOR) ? OWN : RECORDED;
    }

    /** Whether it is a browser's. */
    public boolean isClaim() {
        return strength == Strength.STATED;
    }
}
