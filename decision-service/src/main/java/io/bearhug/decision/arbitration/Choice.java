package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Lists;
import io.bearhug.decision.content.Draft;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.Reservation;
import io.bearhug.decision.scoring.Utility;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Spot;
import java.util.List;

/** What is done at one spot. */
public sealed interface Choice {

    /** Where. */
    Spot spot();

    /** Why not each other candidate. */
    List<NotOther> notOthers();

    /** One sentence for the person. */
    String reason();

    /**
     * Something is said.
     *
     * @param candidate that won
     * @param utility of it
     * @param draft of its words
     * @param items it shows
     * @param reservation of the contact
     */
    record Act(
            Candidate candidate,
            Utility utility,
            Draft draft,
            List<RecommendedItem> items,
            Reservation reservation,
            List<NotOther> notOthers,
            String reason)
            implements Choice {
        public Act {
            items = Lists.copy(items);
            notOthers = Lists.copy(notOthers);
        }

        @Override
        public Spot spot() {
            return candidate.spot();
        }

        /** The entry it makes in the ledger. */
        public Contact contact() {
            return reservation.contact();
        }
    }

    /** Nothing is said. */
    record Silence(Spot spot, List<NotOther> notOthers, String reason) implements Choice {
        public Silence {
            notOthers = Lists.copy(notOthers);
        }
    }
}
