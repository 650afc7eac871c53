package io.bearhug.decision.catalogue.lifecycle;

import io.bearhug.decision.catalogue.bundle.Checked;
import java.util.Set;

/** What came of what somebody wanted with the catalogue. */
public sealed interface Outcome {

    /** The draft as it stands now, with what the check says about it. */
    record Stands(Draft draft, Checked checked, Version against) implements Outcome {}

    /** A version came into force. */
    record InForce(Version version) implements Outcome {}

    /** The bundle is wrong. */
    record Faulty(Checked.Faulty checked) implements Outcome {}

    /** There is no such draft or version. */
    record NotThere(String what) implements Outcome {}

    /** The draft does not stand where this could be done. */
    record WrongState(Draft.State state, Set<Draft.State> needed) implements Outcome {}

    /** Nobody approves or publishes their own draft. */
    record OwnDraft() implements Outcome {}

    /** Somebody else changed it in the same moment. */
    record TooLate() implements Outcome {}
}
