package io.bearhug.benchmarks.policy;

import java.util.List;
import java.util.Map;

/**
 * What {@code bench policy} prints. Values are rewards less costs, by decision.
 *
 * @param benchmark its name
 * @param rows in the log
 * @param features the policy was given, the constant included
 * @param leftOut columns that came after the arm, or go along with it as chance does not
 * @param hardlyTried arms with too few rows to be judged, or chosen
 * @param value of choosing for each person
 * @param constants value of doing the same with everybody, by arm
 * @param bestConstant the arm with the highest of these
 * @param difference of the policy and the best constant arm, on the same decisions
 * @param standardError of the difference
 * @param shares of decisions by the arm the policy chooses
 * @param effective sample size of the log for the policy
 * @param verdict better, as-good, worse or not-enough
 * @param words the same for people
 */
record PolicyFigures(
        String benchmark,
        int rows,
        int features,
        List<String> leftOut,
        List<String> hardlyTried,
        double value,
        Map<String, Double> constants,
        String bestConstant,
        double difference,
        double standardError,
        Map<String, Double> shares,
        double effective,
        String verdict,
        String words) {}
