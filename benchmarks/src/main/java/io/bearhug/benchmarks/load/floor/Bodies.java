package io.bearhug.benchmarks.load.floor;

/** What a floor answers: JSON that says nothing. */
final class Bodies {

    private static final String BEGIN = "{\"words\":\"";
    private static final String END = "\"}";

    private Bodies() {}

    /** One of so many bytes, or of as few as can be. */
    static String of(int bytes) {
        return BEGIN + "w".repeat(Math.max(0, bytes - BEGIN.length() - END.length())) + END;
    }
}
