package io.bearhug.decision.catalogue;

/** The catalogue in force. */
@FunctionalInterface
public interface CurrentCatalogue {

    /** The newest version this instance knows; the empty one before anything was published. */
    CompiledCatalogue current();
}
