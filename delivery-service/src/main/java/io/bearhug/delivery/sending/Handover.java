package io.bearhug.delivery.sending;

import io.bearhug.delivery.lifecycle.FailureReason;

/** What came of handing a message to a provider. */
public sealed interface Handover {

    /** What was said, for the operator; without personal data where we write it. */
    String says();

    /** Short name, as stored and counted. */
    default String name() {
        return switch (this) {
            case Accepted _ -> "accepted";
            case TryAgain _ -> "tryAgain";
            case Refused _ -> "refused";
            case NoAnswer _ -> "noAnswer";
        };
    }

    /** The provider has it. */
    record Accepted(String says) implements Handover {}

    /** The provider certainly does not have it, and may take it later. */
    record TryAgain(String says) implements Handover {}

    /** The provider certainly does not have it, and never will. */
    record Refused(FailureReason reason, String says) implements Handover {}

    /** The connection ended after the message had begun to leave: nobody knows. */
    record NoAnswer(String says) implements Handover {}
}
