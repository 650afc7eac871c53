package io.bearhug.identity.persons;

/** Makes ids for persons seen for the first time. */
@FunctionalInterface
public interface PersonIds {

    /** An id never used before. */
    String next();
}
