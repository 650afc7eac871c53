package io.bearhug.benchmarks.ratings;

/**
 * Somebody rated an item.
 *
 * @param person number from 0 on
 * @param item number from 0 on
 * @param isGood whether the rating was 4 or better
 * @param at when, in whatever unit the file has
 */
public record Rating(int person, int item, boolean isGood, double at) {}
