package io.bearhug.benchmarks.load.traffic;

/**
 * What became of a call.
 *
 * @param isGood whether its latency counts
 * @param word by which such calls are counted
 */
public record Verdict(boolean isGood, String word) {

    /** It was answered as it should. */
    public static Verdict good(String word) {
        return new Verdict(true, word);
    }

    /** It failed. */
    public static Verdict bad(String word) {
        return new Verdict(false, word);
    }
}
