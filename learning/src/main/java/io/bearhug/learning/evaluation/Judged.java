package io.bearhug.learning.evaluation;

/**
 * A logged decision as another policy sees it.
 *
 * @param weight how often the policy would have done what was done, by how often it was done
 * @param reward of what was done
 * @param expectedOfPolicy what a model that does not know this decision expects of what the policy would do
 * @param expectedOfLogged what it expects of what was done
 * @param person whose decision it was; a person's decisions are not independent
 */
public record Judged(double weight, double reward, double expectedOfPolicy, double expectedOfLogged, int person) {

    /** Reward by inverse propensity. */
    double weighted() {
        return weight * reward;
    }

    /** The doubly robust score: right if either the propensities or the model are. */
    double robust() {
        return expectedOfPolicy + weight * (reward - expectedOfLogged);
    }
}
