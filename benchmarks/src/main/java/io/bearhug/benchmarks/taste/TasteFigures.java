package io.bearhug.benchmarks.taste;

/**
 * What {@code bench taste} prints.
 *
 * @param benchmark its name
 * @param ratings predicted, then learned from, in the order of time
 * @param people who rated
 * @param attributes of items, the constant included
 * @param average the share of all ratings so far that were good
 * @param own the person's own taste by attributes, which reads nobody else's data
 * @param levels everyone's taste by attributes, how the item differs, how the person differs
 */
record TasteFigures(String benchmark, int ratings, int people, int attributes, Loss average, Loss own, Loss levels) {

    /**
     * Mean log-loss, in nats.
     *
     * @param all of all ratings
     * @param firstTen of the first ten of each person
     */
    record Loss(double all, double firstTen) {}
}
