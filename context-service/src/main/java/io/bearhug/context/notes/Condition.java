package io.bearhug.context.notes;

import java.util.Map;

/** A compiled condition over an event, or over what is going on with somebody; what cannot be told is not met. Never throws. */
@FunctionalInterface
public interface Condition {

    /** Holds for every event. */
    Condition ALWAYS = variables -> true;

    /**
     * Whether it holds.
     *
     * @param variables {@code event} (name, type, time, channel, source) and {@code properties}; or those of decision rules
     */
    boolean holds(Map<String, Object> variables);

    /** Compiles the text of a condition. */
    @FunctionalInterface
    interface Compiler {
        /**
         * The condition that a text describes.
         *
         * @throws IllegalArgumentException if the text cannot be compiled; its message says where
         */
        Condition compile(String source);
    }
}
