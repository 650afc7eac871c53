package io.bearhug.learning.evaluation;

/**
 * A value, and between which bounds it lies 95 times in a hundred.
 *
 * @param value estimated
 * @param low bound
 * @param high bound
 */
public record Interval(double value, double low, double high) {}
