package io.bearhug.decision.learning;

import java.util.Collection;

/** What models this instance knows. */
public interface Models {

    /** What was learned so far; it does not change while it is used. */
    Experience experience();

    /** All of them. */
    Collection<Model> all();

    /** Places that have gone back. */
    Collection<StepDown> stepDowns();
}
