package io.bearhug.matching.comparison;

/**
 * One degree of agreement.
 *
 * @param words how a person would say it
 * @param expected the share of pairs of one person's records that show it, before any record is seen
 * @param kin how often relatives under one roof show it
 * @param byTerm whether agreement on a rare value counts more than on a common one
 */
public record Level(String words, double expected, Kin kin, boolean byTerm) {

    static Level named(String words, double expected, Kin kin) {
        return new Level(words, expected, kin, true);
    }

    static Level plain(String words, double expected, Kin kin) {
        return new Level(words, expected, kin, false);
    }

    /**
     * How often two different persons of one household or family show a level.
     *
     * @param shared as often as two records of one person: names, addresses and telephones of families
     * @param least else at least this often (twins, sons named after their fathers), and at least as often as strangers
     */
    public record Kin(boolean shared, double least) {

        static final Kin SHARED = new Kin(true, 0);

        static Kin asStrangers() {
            return new Kin(false, 0);
        }

        static Kin atLeast(double share) {
            return new Kin(false, share);
        }
    }
}
