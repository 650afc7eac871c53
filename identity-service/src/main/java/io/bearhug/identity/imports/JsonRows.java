package io.bearhug.identity.imports;

import java.util.Map;
import java.util.Optional;

/** Reads rows that are JSON. */
@FunctionalInterface
public interface JsonRows {

    /** The fields of an object; empty if it is none, or not within the limits of JSON from outside. */
    Optional<Map<String, Object>> fields(byte[] json);
}
