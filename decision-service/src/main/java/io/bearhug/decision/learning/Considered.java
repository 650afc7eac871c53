package io.bearhug.decision.learning;

import io.bearhug.decision.situation.Candidate;

/** What was learned of a candidate, and on which features. */
public final class Considered {

    private final Candidate candidate;
    private final double[] features;
    private final Opinion opinion;

    /** Asks what was learned. */
    public Considered(Candidate candidate, Features person, Experience experience) {
        this.candidate = candidate;
        this.features = person.of(candidate);
        this.opinion = experience.of(candidate, features);
    }

    /** What a model says of it. */
    public Opinion opinion() {
        return opinion;
    }

    /** What it will teach if it wins. */
    public Lesson lesson() {
        return Lesson.of(candidate, features);
    }
}
