package io.bearhug.benchmarks.load.floor;

/**
 * What the floor looks up for each question it is asked: two round trips, as context-service has.
 *
 * @param redis connection string
 * @param small bytes of what it reads first: who it is
 * @param large bytes of what it reads then: what is known of them
 * @param answer bytes of its answer
 */
public record LookSettings(String redis, int small, int large, int answer) {}
