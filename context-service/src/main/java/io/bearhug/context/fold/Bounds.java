package io.bearhug.context.fold;

/** How much a fragment's state may hold; what is over folds into sums, oldest first, or is forgotten. */
public final class Bounds {

    /** Notes kept one by one. */
    public static final int NOTES = 200;
    /** Newest notes that keep their properties, so that a newly published need sees them. */
    public static final int READABLE_NOTES = 50;
    /** Message ids remembered against a channel's duplicates. */
    public static final int WINDOW = 512;
    /** Things shown, said or asked. */
    public static final int SHOWN = 100;
    /** Words that something was a gift, beyond what was shown since: they hold for good. */
    public static final int GIFT_WORDS = 20;
    /** Statements by name. */
    public static final int STATEMENTS = 200;
    /** Names the fragment's events carried. */
    public static final int IDENTIFIERS = 50;
    /** Products bought before the oldest note. */
    public static final int PURCHASES = 100;
    /** Kinds of events counted before the oldest note. */
    public static final int KINDS = 100;
    /** Days on which each kind is counted. */
    public static final int DAYS = 400;
    /** Values of all attributes touched before the oldest note. */
    public static final int TASTES = 500;
    /** Needs with evidence from before the oldest note. */
    public static final int NEEDS = 200;
    /** Bytes of a stored state. */
    public static final int BYTES = 64 * 1024;

    private Bounds() {}
}
