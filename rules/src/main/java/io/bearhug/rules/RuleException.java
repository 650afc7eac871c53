package io.bearhug.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule that cannot be compiled. */
public final class RuleException extends Exception {

    private final transient List<RuleProblem> problems;

    RuleException(String source, List<RuleProblem> problems) {
        super(problems.stream()
                .map(it -> it.line() + ":" + it.column() + " " + it.message())
                .collect(Collectors.joining("; ", "rule `" + source + "`: ", "")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the text; never empty. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
