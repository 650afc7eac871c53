package io.bearhug.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a rule as plain English, for explanations and for the console. */
final class Sentences {

    private static final Map<String, String> INFIX = Map.ofEntries(
            Map.entry("_==_", "is"),
            Map.entry("_!=_", "is not"),
            Map.entry("_<_", "is less than"),
            Map.entry("_<=_", "is at most"),
            Map.entry("_>_", "is more than"),
            Map.entry("_>=_", "is at least"),
            Map.entry("_+_", "plus"),
            Map.entry("_-_", "minus"),
            Map.entry("_*_", "times"),
            Map.entry("_/_", "divided by"),
            Map.entry("_%_", "modulo"));

    private static final Pattern CAMEL = Pattern.compile("([a-z0-9])([A-Z])");

    private Sentences() {}

    static String of(CelAbstractSyntaxTree tree) {
        return of(tree.getExpr());
    }

    static String of(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT -> expr.ident().name();
            case SELECT -> select(expr, expr.select());
            case CALL -> call(expr, expr.call());
            case LIST -> expr.list().elements().stream().map(Sentences::of).collect(Collectors.joining(", "));
            case MAP -> "a map";
            case COMPREHENSION -> comprehension(expr.comprehension());
            case STRUCT, NOT_SET -> "…";
        };
    }

    private static String constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> constant.stringValue();
            case BOOLEAN_VALUE -> String.valueOf(constant.booleanValue());
            case INT64_VALUE -> String.valueOf(constant.int64Value());
            case DOUBLE_VALUE -> number(constant.doubleValue());
            case UINT64_VALUE -> constant.uint64Value().toString();
            case NULL_VALUE, NOT_SET, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE -> "nothing";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String select(CelExpr expr, CelExpr.CelSelect select) {
        var what = named(expr).orElseGet(() -> of(select.operand()) + " " + select.field());
        return select.testOnly() ? what + " is known" : what;
    }

    private static Optional<String> named(CelExpr expr) {
        return Paths.of(expr).filter(it -> !it.contains("(")).map(Sentences::fact);
    }

    /** {@code person.traits.shirtSize} is "shirt size", {@code needs.t-shirt.strength} is "need for t-shirt". */
    private static String fact(String path) {
        var parts = Stream.of(path.split("\\.")).map(Sentences::spaced).toList();
        return switch (parts.getFirst()) {
            case "person" -> String.join(" ", parts.subList(parts.size() > 2 ? 2 : 1, parts.size()));
            case "properties", "event", "item" ->
                String.join(" ", parts.subList(Math.min(1, parts.size() - 1), parts.size()));
            case "needs" -> need(parts);
            case "affinities" -> "taste for " + String.join(" ", parts.subList(1, parts.size()));
            default -> String.join(" ", parts);
        };
    }

    /** {@code shirtSize} is "shirt size"; what is not written like that stays. */
    private static String spaced(String name) {
        var words = CAMEL.matcher(name);
        return words.find() ? words.replaceAll("$1 $2").toLowerCase(java.util.Locale.ROOT) : name;
    }

    private static String need(List<String> parts) {
        if (parts.size() == 3 && parts.get(2).equals("strength")) {
            return "need for " + parts.get(1);
        }
        return "need " + String.join(" ", parts.subList(1, parts.size()));
    }

    private static String call(CelExpr expr, CelExpr.CelCall call) {
        var args = call.args();
        return switch (call.function()) {
            case "_&&_" -> joined(call, " and ", "_||_");
            case "_||_" -> joined(call, " or ", "_&&_");
            case "!_" -> not(args.get(0));
            case "_?_:_" -> "if " + of(args.get(0)) + " then " + of(args.get(1)) + " else " + of(args.get(2));
            case "_[_]" -> named(expr).orElseGet(() -> of(args.get(0)) + " " + of(args.get(1)));
            case "@in", "_in_", "in" ->
                of(args.get(0)) + (isMap(args.get(1)) ? " known in " : " is one of ") + of(args.get(1));
            case "count" -> "number of " + of(args.get(0)) + within(call);
            case "bought" -> "bought " + of(args.get(0)) + within(call);
            case "last" -> "last " + of(args.get(0));
            case "exposure" -> "contact by " + of(args.get(0));
            case "duration", "timestamp", "int", "double", "string", "bool" -> of(args.get(0));
            case "-_" -> "minus " + of(args.get(0));
            case "size" -> "number of " + of(call.target().orElseGet(() -> args.get(0)));
            default -> other(call);
        };
    }

    private static boolean isMap(CelExpr expr) {
        return Paths.of(expr).isPresent();
    }

    private static String within(CelExpr.CelCall call) {
        return call.args().size() > 1 ? " within " + of(call.args().get(1)) : "";
    }

    private static String joined(CelExpr.CelCall call, String word, String looser) {
        return call.args().stream().map(it -> grouped(it, looser)).collect(Collectors.joining(word));
    }

    private static String grouped(CelExpr expr, String looser) {
        var group = expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals(looser);
        return group ? "(" + of(expr) + ")" : of(expr);
    }

    private static String not(CelExpr expr) {
        return isKnown(expr) ? of(expr).replaceFirst(" is known$", " is not known") : "not " + negated(expr);
    }

    private static boolean isKnown(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.SELECT && expr.select().testOnly();
    }

    private static String negated(CelExpr expr) {
        var compound = expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && (INFIX.containsKey(expr.call().function())
                        || List.of("_&&_", "_||_").contains(expr.call().function()));
        return compound ? "(" + of(expr) + ")" : of(expr);
    }

    private static String other(CelExpr.CelCall call) {
        var infix = INFIX.get(call.function());
        if (infix != null) {
            return of(call.args().get(0)) + " " + infix + " " + of(call.args().get(1));
        }
        var words = call.function()
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceFirst("^get ", "");
        var args = call.args().stream().map(Sentences::of).collect(Collectors.joining(", "));
        return (call.target().map(it -> of(it) + " ").orElse("") + words + " " + args).strip();
    }

    private static String comprehension(CelExpr.CelComprehension it) {
        var range = of(it.iterRange());
        var condition = aboutOne(of(condition(it)), it.iterVar());
        return switch (macro(it)) {
            case EXISTS -> "one of " + range + condition;
            case ALL -> "each of " + range + condition;
            case OTHER -> range + condition;
        };
    }

    /** {@code o kind is gift} is "whose kind is gift", {@code s is M} is "is M". */
    private static String aboutOne(String condition, String one) {
        var word = "\\b" + Pattern.quote(one) + " ";
        return condition.matches(word + "is .*")
                ? condition.replaceFirst(word, " ")
                : " whose " + condition.replaceAll(word + "(?!is )", "");
    }

    private enum Macro {
        EXISTS,
        ALL,
        OTHER
    }

    private static Macro macro(CelExpr.CelComprehension it) {
        return stepFunction(it)
                .map(function -> switch (function) {
                    case "_||_" -> Macro.EXISTS;
                    case "_&&_" -> Macro.ALL;
                    default -> Macro.OTHER;
                })
                .orElse(Macro.OTHER);
    }

    private static Optional<String> stepFunction(CelExpr.CelComprehension it) {
        return it.loopStep().getKind() == CelExpr.ExprKind.Kind.CALL
                ? Optional.of(it.loopStep().call().function())
                : Optional.empty();
    }

    /** The marketer's own condition within the steps a macro expands to. */
    private static CelExpr condition(CelExpr.CelComprehension it) {
        return switch (macro(it)) {
            case EXISTS, ALL -> it.loopStep().call().args().get(1);
            case OTHER ->
                stepFunction(it).filter("_?_:_"::equals).isPresent()
                        ? it.loopStep().call().args().get(0)
                        : it.loopStep();
        };
    }
}
