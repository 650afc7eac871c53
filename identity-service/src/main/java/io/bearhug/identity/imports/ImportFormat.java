package io.bearhug.identity.imports;

/** How rows are written. */
public enum ImportFormat {
    /** One JSON object a line. */
    NDJSON,
    /** RFC 4180, UTF-8, with a first row of names. */
    CSV
}
