package io.bearhug.rules;

/**
 * Something wrong with a rule, at its place.
 *
 * @param line in the rule's text, from 1
 * @param column in that line, from 1
 * @param message what is wrong and, where it can be said, how to mend it
 */
public record RuleProblem(int line, int column, String message) {}
