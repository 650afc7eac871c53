package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.ledger.Reservation;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A decision with its record. Pure: the same situation, catalogue and shelf give the same.
 *
 * @param decision the record
 * @param reservations it needs
 */
record Deciding(Decision decision, List<Reservation> reservations) {

    /** Decides and writes it down. */
    static Deciding on(
            Situation situation,
            CompiledCatalogue compiled,
            Shelf shelf,
            Experience experience,
            List<String> degraded) {
        var picks = new Picks(shelf);
        var learned = new Recollection.Noting(experience);
        var mind = Deliberation.on(situation, compiled);
        var choices = Arbitration.decide(mind, picks, learned);
        var seed = Arbitration.seed(situation.question().decisionId());
        var inputs = new Inputs(situation, seed, picks.found, learned.noted(), Engine.VERSION);
        return new Deciding(Minutes.of(choices, inputs, mind, degraded), Minutes.reservations(choices));
    }

    /** Takes a recorded decision again. */
    static Decision again(Inputs inputs, CompiledCatalogue compiled, List<String> degraded) {
        Shelf recorded = (candidate, mind) -> inputs.picks().getOrDefault(candidate.id(), List.of());
        return on(inputs.situation(), compiled, recorded, inputs.experience(), degraded)
                .decision();
    }

    /** Remembers what was found, as an input of the decision: the shelf will have changed by tomorrow. */
    private static final class Picks implements Shelf {
        private final Shelf shelf;
        private final Map<String, List<RecommendedItem>> found = new LinkedHashMap<>();

        Picks(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public List<RecommendedItem> pick(Candidate candidate, Deliberation mind) {
            return found.computeIfAbsent(candidate.id(), _ -> shelf.pick(candidate, mind));
        }
    }
}
