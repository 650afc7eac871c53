package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Lists;
import io.bearhug.decision.allocation.Part;
import io.bearhug.decision.content.Draft;
import io.bearhug.decision.learning.Chance;
import io.bearhug.decision.learning.Lesson;
import io.bearhug.decision.learning.Opinion;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.Reservation;
import io.bearhug.decision.scoring.Utility;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Spot;
import java.util.List;
import java.util.Optional;

/** What is done at one spot. */
public sealed interface Choice {

    /** Where. */
    Spot spot();

    /** With which it was drawn. */
    Chance chance();

    /** Why not each other candidate. */
    List<NotOther> notOthers();

    /** Parts in experiments whose arms could have made a difference here. */
    List<Part> compared();

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
     * @param opinion what a model says of it, where one was asked
     * @param lesson it will teach, where a model was asked
     * @param chance with which it was drawn
     */
    record Act(
            Candidate candidate,
            Utility utility,
            Draft draft,
            List<RecommendedItem> items,
            Reservation reservation,
            Optional<Opinion> opinion,
            Optional<Lesson> lesson,
            Chance chance,
            List<NotOther> notOthers,
            List<Part> compared,
            String reason)
            implements Choice {
        public Act {
            items = Lists.copy(items);
            notOthers = Lists.copy(notOthers);
            compared = Lists.copy(compared);
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

    /**
     * Nothing is said.
     *
     * @param chance with which it was drawn
     */
    record Silence(Spot spot, Chance chance, List<NotOther> notOthers, List<Part> compared, String reason)
            implements Choice {
        public Silence {
            notOthers = Lists.copy(notOthers);
            compared = Lists.copy(compared);
        }
    }

    /**
     * Nothing is said before a better moment, at which it is decided again with what is true then.
     *
     * @param later what would be said then
     */
    record Wait(Later later, List<NotOther> notOthers, List<Part> compared, String reason) implements Choice {
        public Wait {
            notOthers = Lists.copy(notOthers);
            compared = Lists.copy(compared);
        }

        @Override
        public Spot spot() {
            return later.candidate().spot();
        }

        @Override
        public Chance chance() {
            return Chance.NONE;
        }
    }
}
