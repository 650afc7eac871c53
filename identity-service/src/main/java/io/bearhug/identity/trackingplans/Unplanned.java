package io.bearhug.identity.trackingplans;

/** What a track call is whose name the plan does not know. */
public enum Unplanned {
    ALLOWED,
    VIOLATION
}
