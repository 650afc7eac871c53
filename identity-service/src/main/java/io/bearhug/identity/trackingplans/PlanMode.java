package io.bearhug.identity.trackingplans;

/** What becomes of an event that is not as planned. */
public enum PlanMode {
    /** It is taken and counted. */
    OBSERVE,
    /** It is taken, counted, and the channel is told. */
    WARN,
    /** It is refused. */
    REJECT
}
