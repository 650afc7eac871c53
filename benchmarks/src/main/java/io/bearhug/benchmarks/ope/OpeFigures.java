package io.bearhug.benchmarks.ope;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.learning.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench ope} prints: values by decision with intervals that hold the truth 95 times in a hundred, or why nothing can be said.
 *
 * @param benchmark its name
 * @param rows in the log
 * @param people whose decisions they are
 * @param logged mean reward of what was done
 * @param effective sample size of the log for the policy
 * @param ips inverse propensity scores
 * @param snips the same, with weights that sum to 1
 * @param dr doubly robust, with models that have not seen the decision
 * @param refused why there are no values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpeFigures(
        String benchmark,
        int rows,
        long people,
        double logged,
        double effective,
        @Nullable Interval ips,
        @Nullable Interval snips,
        @Nullable Interval dr,
        @Nullable String refused) {}
