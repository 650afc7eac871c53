package io.bearhug.contracts.catalogue;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;

/**
 * Which definitions make up the catalogue in force. Written after them, so that readers swap to it at once.
 *
 * @param version such as {@code v12}
 * @param publishedAt when it came into force
 * @param entries keys {@code kind/id} of all its definitions
 */
public record Manifest(String version, Instant publishedAt, List<String> entries) {
    /** Key of the manifest's own record. */
    public static final String KEY = "catalogue/live";

    public Manifest {
        entries = Lists.copy(entries);
    }
}
