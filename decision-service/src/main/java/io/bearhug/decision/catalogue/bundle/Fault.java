package io.bearhug.decision.catalogue.bundle;

/**
 * Something wrong, or probably wrong, with a bundle.
 *
 * @param place where it is written
 * @param pointer JSON pointer to it, counting over all documents
 * @param message what is wrong and how to mend it
 */
public record Fault(Place place, String pointer, String message) {}
