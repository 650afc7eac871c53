package io.bearhug.delivery.unsubscribe;

/**
 * Something identity-service has to be told, until it has it.
 *
 * @param id of the refusal behind it
 * @param fact an identify call as JSON
 * @param tries begun so far
 */
public record Errand(String id, String fact, int tries) {}
