package io.bearhug.decision.learning;

import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Spot;

/** Port: what was learned so far. The same for as long as a decision takes. */
public interface Experience {

    /** What is known of a candidate; before anything was learned what the marketer expects. */
    Opinion of(Candidate candidate, double[] features);

    /** How far a place may go, whatever the catalogue says: it may have gone back. */
    Step atMost(String place, Step written);

    /** How far a place is. */
    default Step step(Spot spot, Policies policies) {
        var written = Step.at(spot, policies);
        return written.explores() ? written.atMost(atMost(spot.id(), written)) : written;
    }
}
