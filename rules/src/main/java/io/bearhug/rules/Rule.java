package io.bearhug.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A compiled condition. It holds no state and may be used by any number of threads. */
public final class Rule {

    private final String source;
    private final Expression expression;
    private final List<Clause> clauses;
    private final int locals;
    private final String sentence;
    private final Set<String> reads;
    private final List<RuleProblem> warnings;

    Rule(
            String source,
            Expression expression,
            List<Clause> clauses,
            int locals,
            String sentence,
            Set<String> reads,
            List<RuleProblem> warnings) {
        this.source = source;
        this.expression = expression;
        this.clauses = List.copyOf(clauses);
        this.locals = locals;
        this.sentence = sentence;
        this.reads = Set.copyOf(reads);
        this.warnings = List.copyOf(warnings);
    }

    /** The text it was compiled from. */
    public String source() {
        return source;
    }

    /**
     * Evaluates it. Never throws: what is not known, cannot be computed or has another type than was declared makes the verdict
     * unknown – unless the rest of the rule decides it anyway.
     *
     * @param variables by name, as JSON-like values ({@code String}, {@code Boolean}, any {@code Number}, {@code Instant}, {@code
     *     List}, {@code Map}); which names there are depends on the compiler, see {@link RuleCompiler}
     */
    public Verdict test(Map<String, Object> variables) {
        var value = expression.value(new Scope(variables, locals));
        if (value instanceof Boolean met) {
            return Verdict.of(met);
        }
        return value instanceof Missing missing
                ? new Verdict.Unknown(missing.facts())
                : new Verdict.Unknown(List.of(source));
    }

    /** Evaluates it as {@link #test} does, and says which of its conditions are not met. */
    public Assessment assess(Map<String, Object> variables) {
        var scope = new Scope(variables, locals);
        var lacking = new ArrayList<Shortfall>();
        var fails = false;
        Missing missing = null;
        for (var clause : clauses) {
            var value = clause.met().value(scope);
            if (Boolean.TRUE.equals(value)) {
                continue;
            }
            lacking.add(clause.shortfall(scope));
            if (Boolean.FALSE.equals(value)) {
                fails = true;
            } else {
                var unknown = value instanceof Missing it ? it : Missing.of(source);
                missing = missing == null ? unknown : missing.and(unknown);
            }
        }
        return lacking.isEmpty()
                ? Assessment.HOLDS
                : new Assessment(
                        fails || missing == null ? Verdict.of(false) : new Verdict.Unknown(missing.facts()), lacking);
    }

    /** The rule in plain English, such as {@code needs t-shirt at least 0.3}. */
    public String sentence() {
        return sentence;
    }

    /** The facts it looks at, such as {@code person.traits.shirtSize}, {@code needs.t-shirt} or {@code properties.category}. */
    public Set<String> reads() {
        return reads;
    }

    /** What is allowed but probably not meant. */
    public List<RuleProblem> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return source;
    }
}
