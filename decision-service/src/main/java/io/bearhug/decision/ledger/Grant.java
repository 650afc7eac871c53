package io.bearhug.decision.ledger;

import io.bearhug.contracts.Lists;
import java.util.List;

/** What the ledger says to a decision that wants to be kept. */
public sealed interface Grant {

    /** All reservations stand and the record is kept. */
    record Granted() implements Grant {}

    /** Nothing was reserved or kept, because these did not fit. */
    record Refused(List<Refusal> refusals) implements Grant {
        public Refused {
            refusals = Lists.copy(refusals);
        }
    }

    /** This decision was taken before; nothing was reserved again. */
    record Existing(DecisionRecord decided) implements Grant {}
}
