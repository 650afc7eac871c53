package io.bearhug.decision.whatif;

import io.bearhug.learning.reward.LoggedRow;
import java.util.List;

/** An act whose outcome is known, with what else could have been said in its place. Chances are those given that something is said. */
final class JudgedAct implements LoggedRow {

    private final Option logged;
    private final double reward;
    private final int person;
    private final List<Option> before;
    private final List<Option> after;

    /** Something that could be said. */
    static final class Option {

        private final int arm;
        private final double probability;
        private final double[] features;

        /**
         * Remembers it.
         *
         * @param arm number of the action
         * @param probability with which it is said
         * @param features of the situation with it
         */
        Option(int arm, double probability, List<Double> features) {
            this.arm = arm;
            this.probability = probability;
            this.features = features.stream().mapToDouble(Double::doubleValue).toArray();
        }

        int arm() {
            return arm;
        }

        double probability() {
            return probability;
        }

        double[] numbers() {
            return features.clone();
        }
    }

    /**
     * Remembers it.
     *
     * @param logged what was said, with its probability
     * @param reward 1 if it succeeded
     * @param person whose
     * @param before what could have been said
     * @param after what the policy that is evaluated could say
     */
    JudgedAct(Option logged, double reward, int person, List<Option> before, List<Option> after) {
        this.logged = logged;
        this.reward = reward;
        this.person = person;
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
    }

    @Override
    public double[] features() {
        return logged.numbers();
    }

    @Override
    public int arm() {
        return logged.arm();
    }

    @Override
    public double reward() {
        return reward;
    }

    int person() {
        return person;
    }

    /** What could have been said. */
    List<Option> before() {
        return before;
    }

    /** What the policy could say. */
    List<Option> after() {
        return after;
    }

    /** How much more often the policy says it than it was said. */
    double weight() {
        var now = after.stream()
                .filter(it -> it.arm() == logged.arm())
                .mapToDouble(Option::probability)
                .sum();
        return now / logged.probability();
    }
}
