package io.bearhug.decision.liking;

/** What was learned of items, in memory. */
@FunctionalInterface
public interface Likings {

    /** What is known now; it does not change. */
    RelatedItems known();
}
