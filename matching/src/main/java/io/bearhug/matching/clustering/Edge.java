package io.bearhug.matching.clustering;

/**
 * Two records, or the two groups they stand for, that may be one person.
 *
 * @param first record
 * @param second record
 * @param weight bits for one person
 */
public record Edge(int first, int second, double weight) {}
