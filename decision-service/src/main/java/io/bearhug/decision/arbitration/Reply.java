package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;

/** What a question gets. */
public sealed interface Reply {

    /** The decision, taken now or before. */
    record Decided(Decision decision) implements Reply {}

    /** Another question was asked under this id within the last day. */
    record OtherQuestion() implements Reply {}
}
