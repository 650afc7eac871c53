package io.bearhug.decision.situation;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.catalogue.TreatmentDefinition;
import io.bearhug.decision.catalogue.CompiledAction;

/**
 * An action in the form it would have here.
 *
 * @param action with its rules
 * @param treatment its form
 * @param spot where
 */
public record Candidate(CompiledAction action, TreatmentDefinition treatment, Spot spot) {

    /** Id of the action. */
    public String id() {
        return definition().id();
    }

    /** The action as written. */
    public ActionDefinition definition() {
        return action.definition();
    }

    /** Class of the contact; marketing where the catalogue does not say, because that binds most. */
    public ContactClass contactClass() {
        var written = definition().contactClass();
        return written == null ? ContactClass.MARKETING : written;
    }

    /** Whether it passes what protects from marketing. */
    public boolean isTransactional() {
        return contactClass() == ContactClass.TRANSACTIONAL;
    }

    /** Whether it asks nothing. */
    public boolean isGesture() {
        return definition().kind() == ActionDefinition.Kind.GESTURE;
    }

    /** Whether it is marketing. */
    public boolean isMarketing() {
        return contactClass() == ContactClass.MARKETING;
    }
}
