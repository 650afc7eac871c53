package io.bearhug.identity.persons;

/**
 * Whose an identifier is.
 *
 * @param person id of the person
 * @param move grows each time the identifier changes hands
 */
public record Belonging(String person, long move) {}
