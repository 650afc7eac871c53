package io.bearhug.identity.trackingplans;

import io.bearhug.support.problem.Problem;
import java.util.List;
import java.util.Map;

/** JSON Schema, as far as plans need it. */
public interface PlanSchemas {

    /** What is wrong with a schema whose bounds hold, with pointers into it; empty if it can be used. */
    List<Problem.Fault> faults(Map<String, Object> schema);

    /** A schema without faults, ready to be asked often. */
    Check compile(Map<String, Object> schema);

    /** Checks content against one schema. */
    @FunctionalInterface
    interface Check {

        /** Where the content does not fit, with pointers into it. */
        List<Problem.Fault> faults(Map<String, Object> content);
    }
}
