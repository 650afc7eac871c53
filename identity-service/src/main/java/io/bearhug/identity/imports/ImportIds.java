package io.bearhug.identity.imports;

/** Makes ids of imports. */
@FunctionalInterface
public interface ImportIds {

    /** A UUID never seen before that sorts after those made earlier. */
    String next();
}
