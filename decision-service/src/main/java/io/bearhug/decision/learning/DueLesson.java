package io.bearhug.decision.learning;

import java.time.Instant;

/** A lesson whose window has closed. */
public final class DueLesson {

    private final String model;
    private final double[] features;
    private final Instant closesAt;
    private final boolean exposed;
    private final boolean succeeded;

    /**
     * Copies nothing.
     *
     * @param model it is for
     * @param features of the situation
     * @param closesAt when its window closed
     * @param exposed whether the person saw or heard the act; else it teaches nothing
     * @param succeeded whether the person got done what the act is for
     */
    public DueLesson(String model, double[] features, Instant closesAt, boolean exposed, boolean succeeded) {
        this.model = model;
        this.features = features;
        this.closesAt = closesAt;
        this.exposed = exposed;
        this.succeeded = succeeded;
    }

    String model() {
        return model;
    }

    double[] features() {
        return features;
    }

    Instant closesAt() {
        return closesAt;
    }

    boolean exposed() {
        return exposed;
    }

    boolean succeeded() {
        return succeeded;
    }
}
