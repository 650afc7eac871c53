package io.bearhug.contracts;

/** The topics of the suite, by the last part of their names; the prefix is configuration. */
public enum Topic {
    /** {@link Event}, keyed by fragment. */
    EVENTS("events"),
    /** {@link Person}, keyed by person id, compacted. */
    PERSONS("persons"),
    /** Snapshot of a fragment's live context, keyed by fragment, compacted. */
    FRAGMENTS("fragments"),
    /** {@link Moment}, keyed by person id, or by fragment for somebody not yet resolved. */
    MOMENTS("moments"),
    /** {@link Decision}, keyed by person id, or by fragment for somebody not yet resolved. */
    DECISIONS("decisions"),
    /** {@link Outcome}, keyed by fragment and partitioned like events. */
    OUTCOMES("outcomes"),
    /** Published definitions, keyed {@code kind/id}, and their manifest, keyed {@code catalogue/live}; compacted. */
    CATALOGUE("catalogue"),
    /** Which version of a model is ready, keyed by model id, compacted. */
    MODELS("models"),
    /** {@link Erasure} and each service's {@link ErasureReceipt}, keyed by person id. */
    ERASURES("erasures");

    private final String suffix;

    Topic(String suffix) {
        this.suffix = suffix;
    }

    /** The name without the installation's prefix, such as {@code events}. */
    public String suffix() {
        return suffix;
    }
}
