package io.bearhug.identity.trackingplans;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Lists;
import java.util.Locale;
import java.util.Map;

/**
 * JSON Schemas (draft 2020-12) by event.
 *
 * @param mode what becomes of what is not as planned
 * @param unplanned what a track call is that is not listed
 * @param events schema by name: a track call's own name, or {@code $identify}, {@code $group}, {@code $page}, {@code $screen};
 *     it speaks of the properties, or of the traits of identify and group
 */
public record TrackingPlan(PlanMode mode, Unplanned unplanned, Map<String, Map<String, Object>> events) {

    /** Most schemas in a plan. */
    public static final int MAX_EVENTS = 500;

    private static final int MAX_NAME = 255;

    public TrackingPlan {
        events = Lists.copy(events);
        if (events.size() > MAX_EVENTS) {
            throw new IllegalArgumentException("a plan has at most " + MAX_EVENTS + " events");
        }
        if (events.keySet().stream().anyMatch(name -> name.isBlank() || name.length() > MAX_NAME)) {
            throw new IllegalArgumentException("the name of an event has 1 to " + MAX_NAME + " characters");
        }
    }

    /** The name under which a plan speaks of this event. */
    public static String nameOf(Event event) {
        String name = event.name();
        return event.type() == Event.Type.TRACK && name != null
                ? name
                : "$" + event.type().name().toLowerCase(Locale.ROOT);
    }
}
