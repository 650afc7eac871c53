package io.bearhug.context.notes;

import io.bearhug.contracts.Lists;
import java.util.List;

/**
 * What the catalogue makes of an event.
 *
 * @param signals for needs
 * @param satisfies ids of needs it ends well
 * @param touches of tastes
 * @param steps of moments, as {@code moment/index}
 */
public record Reading(List<Signal> signals, List<String> satisfies, List<Touch> touches, List<String> steps) {

    /** Nothing in the catalogue cares. */
    public static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of());

    public Reading {
        signals = Lists.copy(signals);
        satisfies = Lists.copy(satisfies);
        touches = Lists.copy(touches);
        steps = Lists.copy(steps);
    }

    /**
     * Speaks for a need, or with a negative weight against it.
     *
     * @param need id
     * @param weight when new
     */
    public record Signal(String need, double weight) {}

    /**
     * Contact with a value of an attribute.
     *
     * @param attribute such as category
     * @param value such as t-shirts
     * @param weight when new
     */
    public record Touch(String attribute, String value, double weight) {}

    /** The mark of a moment's step. */
    public static String step(String moment, int index) {
        return moment + "/" + index;
    }
}
