package io.bearhug.decision.catalogue.bundle;

import io.bearhug.rules.Rule;
import io.bearhug.rules.RuleCompiler;
import io.bearhug.rules.RuleException;
import io.bearhug.rules.RuleProblem;
import io.bearhug.rules.Vocabulary;
import java.util.List;

/** Compiles all conditions of a bundle and puts their problems where they are written. */
final class Conditions {

    private final RuleCompiler events = RuleCompiler.forEvents();
    private final RuleCompiler decisions;
    private final RuleCompiler items;

    private Conditions(Vocabulary vocabulary) {
        this.decisions = RuleCompiler.forDecisions(vocabulary);
        this.items = RuleCompiler.forItems(vocabulary);
    }

    static void check(Walk walk, Vocabulary vocabulary, List<Fault> warnings) {
        if (walk.conditions().isEmpty()) {
            return;
        }
        var conditions = new Conditions(vocabulary);
        for (var found : walk.conditions()) {
            try {
                var rule = conditions.compile(found);
                rule.warnings().forEach(it -> warnings.add(fault(found, it)));
            } catch (RuleException e) {
                e.problems().forEach(it -> walk.faults().add(fault(found, it)));
            }
        }
    }

    private Rule compile(Walk.Found found) throws RuleException {
        var text = found.value().text();
        return switch (found.shape()) {
            case Shape.Condition(var language) ->
                switch (language) {
                    case EVENT -> events.compile(text);
                    case DECISION -> decisions.compile(text);
                    case ITEM -> items.compile(text);
                };
            default -> throw new IllegalStateException("a walk notes conditions only as conditions");
        };
    }

    private static Fault fault(Walk.Found found, RuleProblem problem) {
        var place = found.value().at(problem.line() - 1, problem.column() - 1);
        return new Fault(place, found.pointer(), problem.message());
    }
}
