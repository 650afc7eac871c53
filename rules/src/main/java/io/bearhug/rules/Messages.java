package io.bearhug.rules;

import dev.cel.common.CelIssue;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The library's messages, in words for people who write rules. */
final class Messages {

    private static final Pattern UNKNOWN_NAME = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("undefined field '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern OVERLOAD = Pattern.compile(
            "found no matching overload for '([^']*)' applied to '\\(?(.*?)\\)?'(?: \\(candidates.*)?", Pattern.DOTALL);
    private static final Pattern OPERATOR = Pattern.compile("_?([^_a-z]+)_?");

    private Messages() {}

    static List<RuleProblem> problems(List<CelIssue> issues) {
        return issues.stream().map(Messages::problem).toList();
    }

    private static RuleProblem problem(CelIssue issue) {
        var place = issue.getSourceLocation();
        return new RuleProblem(
                Math.max(1, place.getLine()), Math.max(0, place.getColumn()) + 1, inWords(issue.getMessage()));
    }

    private static String inWords(String message) {
        var name = UNKNOWN_NAME.matcher(message);
        if (name.matches()) {
            return "unknown name '" + name.group(1) + "'" + Spelling.suggestion(name.group(1), Language.NAMES);
        }
        var field = UNKNOWN_FIELD.matcher(message);
        if (field.matches()) {
            return "unknown field '" + field.group(1) + "'";
        }
        var overload = OVERLOAD.matcher(message);
        return overload.matches() ? doesNotFit(overload) : message;
    }

    private static String doesNotFit(Matcher overload) {
        var function = overload.group(1);
        var operator = OPERATOR.matcher(function);
        var types = overload.group(2);
        var hint = types.equals("double, int") || types.equals("int, double") ? ": write 2.0 instead of 2" : "";
        return operator.matches()
                ? "'" + operator.group(1) + "' cannot be applied to " + types + hint
                : "'" + function + "' does not take (" + types + ")";
    }

    static String notACondition(CelType type) {
        return "a rule must be true or false, this is " + CelTypes.format(type);
    }
}
