package io.bearhug.contracts;

/**
 * How a correction at the person's own door is written: as a trait of theirs, so that it is kept, shown, erased and heard like any other
 * word of their own. Its value says what is the matter, its time from when on it holds.
 */
public final class Corrected {

    /** Begins the names of all such traits. */
    public static final String PREFIX = "corrected.";

    /** A need by its id: what spoke for it until then does so no longer. */
    public static final String NEED = PREFIX + "need.";

    /** A taste, {@code attribute} or {@code attribute=value}: what they did until then says nothing of it. */
    public static final String AFFINITY = PREFIX + "affinity.";

    /** An event by its message id. */
    public static final String EVENT = PREFIX + "event.";

    /** A part of their rhythm: {@link #DAY_OFF}, {@link #FREE} or {@link #NOT_BEFORE}. Its value is what is right, or one of the words below. */
    public static final String RHYTHM = PREFIX + "rhythm.";

    /** Which days are off: a list of {@link Weekdays}, or that what was learned until then is wrong. */
    public static final String DAY_OFF = "dayOff";

    /** When they are free: that what was learned until then is wrong. */
    public static final String FREE = "free";

    /** Before which time of their clock they are not to be thought free, {@code HH:mm}; or that there is no such time. */
    public static final String NOT_BEFORE = "notBefore";

    /** Somebody else in their life, by the relation's id: they know nobody like that, until they say so themselves. */
    public static final String RELATION = PREFIX + "relation.";

    /** A date that comes round, by the occasion's id. */
    public static final String OCCASION = PREFIX + "occasion.";

    /** It is not so. */
    public static final String WRONG = "wrong";

    /** It was somebody else. */
    public static final String NOT_MINE = "notMine";

    /** It was for somebody else. */
    public static final String GIFT = "gift";

    /** It was for themselves. */
    public static final String NOT_GIFT = "notGift";

    private Corrected() {}
}
