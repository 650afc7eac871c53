package io.bearhug.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns the text of a rule into a {@link Rule}, or says what is wrong with it.
 *
 * <p>Rules over events see {@code event} (name, type, time, channel, source) and {@code properties}. Rules of decisions see {@code
 * person} (id, country, timezone, ageDays, value, traits, consents, promises), {@code needs[id]} (strength, state, since), {@code
 * trouble}, {@code affinities[property][value]}, {@code session} (channel, device, page, minutes, events, item), {@code rhythm}
 * (active, free, dayOff, freeMinutes, sure), {@code occasion}, {@code occasions}, {@code request} (channel, placement, attributes), {@code
 * moment} (id, strength), {@code now}, and the functions {@code count(event, duration)}, {@code last(event)}, {@code bought(itemOrCategory, duration)} and {@code
 * exposure(action)} (count, at, channel, reaction). Rules over items see {@code item} besides. A need without evidence has strength
 * 0, an affinity without evidence weighs 0, an event that never came counts 0, a trait with a default has that; everything else
 * that is absent is unknown.
 *
 * <p>Not part of the language: comprehensions within comprehensions, lists of more than 100 elements, objects built by a rule.
 */
public final class RuleCompiler {

    private final Vocabulary vocabulary;
    private final CelCompiler compiler;
    private final Function<Set<String>, CelCompiler> withTraits;

    private RuleCompiler(Vocabulary vocabulary, Function<Set<String>, CelCompiler> withTraits) {
        this.vocabulary = vocabulary;
        this.withTraits = withTraits;
        this.compiler = withTraits.apply(Set.of());
    }

    /** Conditions of signals, patterns and successes. */
    public static RuleCompiler forEvents() {
        return new RuleCompiler(Vocabulary.EMPTY, _ -> Language.events());
    }

    /** Eligibility, applicability, suitability, and for whom a dated moment is. */
    public static RuleCompiler forDecisions(Vocabulary vocabulary) {
        return new RuleCompiler(vocabulary, traits -> Language.decisions(vocabulary, traits, false));
    }

    /** Which items an action may recommend. */
    public static RuleCompiler forItems(Vocabulary vocabulary) {
        return new RuleCompiler(vocabulary, traits -> Language.decisions(vocabulary, traits, true));
    }

    /**
     * Compiles a rule.
     *
     * @throws RuleException with everything that is wrong with it
     */
    public Rule compile(String source) throws RuleException {
        var parsed = compiler.parse(source);
        if (parsed.hasError()) {
            throw new RuleException(source, Messages.problems(parsed.getErrors()));
        }
        var tree = checked(source, tree(parsed::getAst));
        var review = Review.of(tree, vocabulary);
        if (!review.errors().isEmpty()) {
            throw new RuleException(source, review.errors());
        }
        var closures = new Closures(tree, vocabulary);
        var expression = closures.compile(tree.getExpr());
        var clauses = Clause.of(tree, closures);
        return new Rule(
                source, expression, clauses, closures.locals(), Sentences.of(tree), review.reads(), review.warnings());
    }

    private CelAbstractSyntaxTree checked(String source, CelAbstractSyntaxTree parsed) throws RuleException {
        var undeclared = Review.traits(parsed.getExpr());
        undeclared.removeAll(vocabulary.traits().keySet());
        var suited = undeclared.isEmpty() ? compiler : withTraits.apply(undeclared);
        var result = suited.check(parsed);
        if (result.hasError()) {
            throw new RuleException(source, Messages.problems(result.getErrors()));
        }
        var tree = tree(result::getAst);
        var type = tree.getResultType();
        if (!type.equals(SimpleType.BOOL) && !type.equals(SimpleType.DYN)) {
            throw new RuleException(source, List.of(new RuleProblem(1, 1, Messages.notACondition(type))));
        }
        return tree;
    }

    private interface Validated {
        CelAbstractSyntaxTree get() throws CelValidationException;
    }

    private static CelAbstractSyntaxTree tree(Validated result) {
        try {
            return result.get();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has a tree", e);
        }
    }
}
