package io.bearhug.decision.situation;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.Policies;
import io.bearhug.decision.allocation.Allocation;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Past;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What the judges of candidates look at: the situation, the catalogue in force and the variables of its rules, built once. Not for use by several
 * threads at once.
 */
public final class Deliberation {

    private final Situation situation;
    private final CompiledCatalogue compiled;
    private final Map<String, Object> variables;
    private final Allocation allocation;
    private final Past past;
    private final Map<Finding<?>, Object> found = new HashMap<>();

    private Deliberation(
            Situation situation, CompiledCatalogue compiled, Map<String, Object> variables, Allocation allocation) {
        this.situation = situation;
        this.compiled = compiled;
        this.variables = variables;
        this.allocation = allocation;
        this.past = new Past(situation.ledger(), situation.now());
    }

    /** Begins to think. */
    public static Deliberation on(Situation situation, CompiledCatalogue compiled) {
        var catalogue = compiled.catalogue();
        return new Deliberation(
                situation,
                compiled,
                RuleVariables.of(situation, catalogue),
                Allocation.of(situation.who(), catalogue, situation.now()));
    }

    /** The same after more was decided in this answer. */
    public Deliberation with(LedgerView ledger) {
        return new Deliberation(situation.with(ledger, situation.refused()), compiled, variables, allocation);
    }

    /** What is found out for one candidate holds for the next. */
    @SuppressWarnings("unchecked") // what is kept under a finding was found by its equal
    public <T> T once(Finding<T> finding) {
        var known = found.get(finding);
        if (known != null) {
            return (T) known;
        }
        var answer = finding.find(this);
        found.put(finding, answer);
        return answer;
    }

    /** Of the person. */
    public Situation situation() {
        return situation;
    }

    /** The catalogue with its rules. */
    public CompiledCatalogue compiled() {
        return compiled;
    }

    /** Of rules and texts, by name. */
    public Map<String, Object> variables() {
        return variables;
    }

    /** To comparison groups. */
    public Allocation allocation() {
        return allocation;
    }

    /** The person's ledger, found by action. */
    public Past past() {
        return past;
    }

    /** The same as one would think at a later time, of anybody: with whom somebody is compared does not decide what they are made to wait for. */
    public Deliberation at(Instant later) {
        var then = situation.at(later);
        return new Deliberation(then, compiled, RuleVariables.of(then, catalogue()), Allocation.NONE);
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
