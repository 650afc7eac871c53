package io.bearhug.identity.persons;

import io.bearhug.contracts.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person as asked for.
 *
 * @param person never a redirect
 * @param redirectedFrom the id that was asked for, if it is no longer the person's own
 */
public record FoundPerson(Person person, @Nullable String redirectedFrom) {}
