package io.bearhug.decision.whatif;

import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.Opinion;
import io.bearhug.decision.learning.Step;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.situation.Candidate;

/** Terms of a simulation that note when today's knowledge took the place of what was recorded. Not for use by several threads at once. */
final class Terms {

    private final Recorded.Terms terms;
    private boolean askedShelf;
    private boolean askedModels;

    Terms(Recorded.Terms terms) {
        this.terms = terms;
    }

    /** The same terms, noting. */
    Recorded.Terms noting() {
        Shelf shelf = (candidate, mind) -> {
            askedShelf = true;
            return terms.shelf().pick(candidate, mind);
        };
        var experience = new Experience() {
            @Override
            public Opinion of(Candidate candidate, double[] features) {
                askedModels = true;
                return terms.experience().of(candidate, features);
            }

            @Override
            public Step atMost(String place, Step written) {
                return terms.experience().atMost(place, written);
            }
        };
        return new Recorded.Terms(terms.compiled(), shelf, experience);
    }

    /** Whether items of today were shown. */
    boolean askedShelf() {
        return askedShelf;
    }

    /** Whether models of today were asked. */
    boolean askedModels() {
        return askedModels;
    }
}
