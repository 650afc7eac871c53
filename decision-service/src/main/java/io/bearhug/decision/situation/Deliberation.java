package io.bearhug.decision.situation;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import java.time.Instant;
import java.util.Map;

/**
 * What the judges of candidates look at: the situation, the catalogue in force and the variables of its rules, built once.
 *
 * @param situation of the person
 * @param compiled catalogue with its rules
 * @param variables of rules and texts, by name
 */
public record Deliberation(Situation situation, CompiledCatalogue compiled, Map<String, Object> variables) {

    /** Begins to think. */
    public static Deliberation on(Situation situation, CompiledCatalogue compiled) {
        return new Deliberation(situation, compiled, RuleVariables.of(situation, compiled.catalogue()));
    }

    /** The same after more was decided in this answer. */
    public Deliberation with(LedgerView ledger) {
        return new Deliberation(situation.with(ledger, situation.refused()), compiled, variables);
    }

    /** The catalogue in force. */
    public Catalogue catalogue() {
        return compiled.catalogue();
    }

    /** What binds all actions. */
    public Policies policies() {
        return compiled.catalogue().policies();
    }

    /** Whether a contact asked nothing, as far as the catalogue still knows its action. */
    public boolean isGesture(Contact contact) {
        var action = catalogue().actions().get(contact.action());
        return action != null && action.kind() == ActionDefinition.Kind.GESTURE;
    }

    /** When it is decided. */
    public Instant now() {
        return situation.now();
    }
}
