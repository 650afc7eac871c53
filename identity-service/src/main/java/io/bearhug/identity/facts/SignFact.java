package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody signed in on a device, or out of it, at least once within an hour.
 *
 * @param device the device's name
 * @param who signed; null where a sign-out does not say
 * @param in whether in or out
 * @param hour it happened in
 * @param first time in that hour
 * @param last time in that hour
 */
public record SignFact(
        Identifier device, @Nullable Identifier who, boolean in, Instant hour, Instant first, Instant last) {

    /** What is kept once. */
    public record Key(Identifier device, @Nullable Identifier who, boolean in, Instant hour) {}

    /** One sign-in or sign-out. */
    public static SignFact at(Identifier device, @Nullable Identifier who, boolean in, Instant time) {
        return new SignFact(device, who, in, Times.hour(time), Times.exact(time), Times.exact(time));
    }

    /** What the fact is about. */
    public Key key() {
        return new Key(device, who, in, hour);
    }

    /** Both together. */
    public SignFact join(SignFact other) {
        return new SignFact(device, who, in, hour, Times.earlier(first, other.first), Times.later(last, other.last));
    }
}
