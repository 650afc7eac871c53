package io.bearhug.matching.model;

import io.bearhug.matching.comparison.Attribute;
import io.bearhug.matching.comparison.Level;
import io.bearhug.matching.comparison.Vector;
import io.bearhug.matching.model.LinkageModel.Frequencies;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores pairs by a model: log2 of the odds that both records are of one person. The rival explanations are two: strangers, and
 * relatives, who share name and address. What relatives share therefore never suffices to call two records one person.
 */
public final class Scorer {

    private static final Attribute[] ATTRIBUTES = Attribute.values();
    private static final double QUARTER = 0.25;
    private static final double LEAST = 1e-9;

    private final double matchPrior;
    private final double strangerPrior;
    private final double relativePrior;
    private final double[][] match = new double[ATTRIBUTES.length][];
    private final double[][] stranger = new double[ATTRIBUTES.length][];
    /** Bits below which agreement among relatives never falls; NaN where it equals that of matches. */
    private final double[][] relative = new double[ATTRIBUTES.length][];

    /** A scorer by this model. */
    public Scorer(LinkageModel model) {
        double relatives = model.prior() * model.relatives();
        matchPrior = log2(model.prior());
        relativePrior = log2(relatives);
        strangerPrior = log2(1 - model.prior() - relatives);
        for (Attribute attribute : ATTRIBUTES) {
            compile(attribute, model.frequencies(attribute));
        }
    }

    /** Bits for (positive) or against one person. */
    public double weight(Vector vector) {
        return score(vector).weight();
    }

    /** How well each of the three explanations fits. */
    Score score(Vector vector) {
        double asMatch = matchPrior;
        double asStrangers = strangerPrior;
        double asRelatives = relativePrior;
        for (int attribute = 0; attribute < ATTRIBUTES.length; attribute++) {
            int level = vector.level(attribute);
            if (level >= 0) {
                double common = stranger[attribute][level] + QUARTER * vector.rarity(attribute);
                double kin = relative[attribute][level];
                asMatch += match[attribute][level];
                asStrangers += common;
                asRelatives += Double.isNaN(kin) ? match[attribute][level] : Math.max(common, kin);
            }
        }
        return new Score(asMatch, asStrangers, asRelatives);
    }

    /**
     * log2 of the joint probabilities of what was seen and each explanation.
     *
     * @param match one person
     * @param strangers two persons
     * @param relatives two persons of one family
     */
    record Score(double match, double strangers, double relatives) {

        double weight() {
            return match - log2Sum(strangers, relatives);
        }

        /** The probability that the two are relatives. */
        double ofRelatives() {
            return probability(relatives - log2Sum(match, strangers));
        }
    }

    /** The probability that belongs to a weight. */
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    /** What made the weight, attribute by attribute, in the attributes' order. */
    public Explanation explain(Vector vector) {
        List<Explanation.Reason> reasons = new ArrayList<>();
        double sum = matchPrior - strangerPrior;
        for (Attribute attribute : ATTRIBUTES) {
            int position = attribute.position();
            int level = vector.level(position);
            if (level >= 0) {
                double bits = match[position][level] - stranger[position][level] - QUARTER * vector.rarity(position);
                sum += bits;
                reasons.add(new Explanation.Reason(
                        attribute, attribute.levels().get(level).words(), bits));
            }
        }
        double weight = weight(vector);
        return new Explanation(weight, matchPrior - strangerPrior, weight - sum, reasons);
    }

    private void compile(Attribute attribute, Frequencies frequencies) {
        List<Level> levels = attribute.levels();
        int row = attribute.position();
        match[row] = new double[levels.size()];
        stranger[row] = new double[levels.size()];
        relative[row] = new double[levels.size()];
        for (int level = 0; level < levels.size(); level++) {
            match[row][level] = log2(frequencies.matches().get(level));
            stranger[row][level] = log2(frequencies.strangers().get(level));
            Level.Kin kin = levels.get(level).kin();
            relative[row][level] = kin.shared() ? Double.NaN : log2(kin.least());
        }
    }

    private static double log2(double value) {
        return Math.log(Math.max(value, LEAST)) / Math.log(2);
    }

    private static double log2Sum(double a, double b) {
        double larger = Math.max(a, b);
        return larger + Math.log1p(Math.pow(2, Math.min(a, b) - larger)) / Math.log(2);
    }
}
