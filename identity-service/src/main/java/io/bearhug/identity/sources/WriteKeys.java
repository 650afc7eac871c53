package io.bearhug.identity.sources;

/** Makes write keys nobody can guess. */
@FunctionalInterface
public interface WriteKeys {

    /** A key never seen before. */
    WriteKey next();
}
