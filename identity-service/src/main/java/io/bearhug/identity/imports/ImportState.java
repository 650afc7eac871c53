package io.bearhug.identity.imports;

/** How far an import is. */
public enum ImportState {
    /** More rows may come; those that are there are worked off. */
    RECEIVING,
    /** All rows are there. */
    RUNNING,
    /** All rows were worked off. */
    DONE,
    /** Somebody ended it, or nobody went on with it. */
    CANCELLED;

    /** Whether nothing will happen any more. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }
}
