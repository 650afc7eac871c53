package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A yes or a no. It hangs on the identifier it was said under.
 *
 * @param on the event's fragment
 * @param purpose id of the purpose
 * @param channel null for all channels
 * @param contactPoint the one it is about, null for all of the person's; somebody else's says nothing
 * @param granted yes or no
 * @param byUs whether one of our people entered it on the person's behalf
 * @param at when it was said
 * @param source who recorded it
 * @param voice how far the source is believed
 * @param first when the same was first said; what came in between is not known
 */
public record ConsentFact(
        Identifier on,
        String purpose,
        @Nullable String channel,
        @Nullable Identifier contactPoint,
        boolean granted,
        boolean byUs,
        Instant at,
        String source,
        Voice voice,
        Instant first) {

    /** One that is said for the first time. */
    public ConsentFact(
            Identifier on,
            String purpose,
            @Nullable String channel,
            @Nullable Identifier contactPoint,
            boolean granted,
            boolean byUs,
            Instant at,
            String source,
            Voice voice) {
        this(on, purpose, channel, contactPoint, granted, byUs, at, source, voice, at);
    }

    /** Of each key only the newest fact counts, whatever came in between. */
    public record Key(
            Identifier on,
            String purpose,
            @Nullable String channel,
            @Nullable Identifier contactPoint,
            boolean granted,
            boolean byUs,
            Voice voice) {}

    /** What the fact is about. */
    public Key key() {
        return new Key(on, purpose, channel, contactPoint, granted, byUs, voice);
    }

    /** The newer of two facts, first said when either was. */
    public ConsentFact join(ConsentFact other) {
        int order = at.compareTo(other.at);
        var newer = order > 0 || (order == 0 && source.compareTo(other.source) >= 0) ? this : other;
        return newer.firstSaid(first.isBefore(other.first) ? first : other.first);
    }

    /** The earliest time known at which this was said after an instant; it was said later than that. */
    public Instant saidAfter(Instant instant) {
        return first.isAfter(instant) ? first : at;
    }

    private ConsentFact firstSaid(Instant time) {
        return new ConsentFact(on, purpose, channel, contactPoint, granted, byUs, at, source, voice, time);
    }
}
