package io.bearhug.rules;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import io.bearhug.contracts.catalogue.TraitDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles a checked tree into closures. */
final class Closures {

    /** What these make of a literal is always the same. */
    private static final Set<String> CONVERSIONS = Set.of("duration", "timestamp");

    private static final Map<String, Object> NO_NEED = Map.of("strength", 0.0, "state", "none");

    private final CelAbstractSyntaxTree tree;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> slots = new HashMap<>();
    private int locals;

    Closures(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        this.tree = tree;
        this.vocabulary = vocabulary;
    }

    /** How many slots the comprehensions of what was compiled need. */
    int locals() {
        return locals;
    }

    Expression compile(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(literal(expr.constant()));
            case IDENT -> ident(expr);
            case SELECT -> select(expr, expr.select());
            case CALL -> call(expr, expr.call());
            case LIST -> list(expr.list());
            case MAP -> map(expr.map());
            case COMPREHENSION -> comprehension(expr.comprehension());
            case STRUCT, NOT_SET -> throw new IllegalStateException("reviewed rules have no " + expr.getKind());
        };
    }

    private static Expression constant(Object value) {
        return _ -> value;
    }

    private static Object literal(CelConstant constant) {
        return switch (constant.getKind()) {
            case NULL_VALUE, NOT_SET -> Values.NULL;
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case UINT64_VALUE -> constant.uint64Value().longValue();
            case DOUBLE_VALUE -> constant.doubleValue();
            case STRING_VALUE -> constant.stringValue();
            case BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE ->
                throw new IllegalStateException("no literal of the rule language: " + constant.getKind());
        };
    }

    private Expression ident(CelExpr expr) {
        var name = expr.ident().name();
        var slot = slots.get(name);
        if (slot != null) {
            int index = slot;
            return scope -> scope.local(index);
        }
        var missing = Missing.of(name);
        var read = reader(expr, missing);
        return scope -> {
            var value = scope.variables().get(name);
            return value == null ? missing : read.typed(value);
        };
    }

    private Expression select(CelExpr expr, CelExpr.CelSelect select) {
        var operand = compile(select.operand());
        var field = select.field();
        var fallback = fallback(expr, select);
        if (select.testOnly()) {
            return scope -> has(operand.value(scope), field, fallback);
        }
        return access(expr, operand, field, fallback);
    }

    private static Object has(Object target, String field, @Nullable Object fallback) {
        if (target instanceof Map<?, ?> map) {
            return fallback != null || map.get(field) != null;
        }
        return target instanceof Missing ? target : Missing.of(field);
    }

    private Expression access(CelExpr expr, Expression operand, String field, @Nullable Object fallback) {
        var missing = Missing.of(label(expr));
        var read = reader(expr, missing);
        return scope -> {
            var target = operand.value(scope);
            if (target instanceof Map<?, ?> map) {
                var value = map.get(field);
                if (value != null) {
                    return read.typed(value);
                }
                return fallback != null ? fallback : map.containsKey(field) ? Values.NULL : missing;
            }
            return target instanceof Missing ? target : missing;
        };
    }

    /** What absence of a field means, if it means anything. */
    private @Nullable Object fallback(CelExpr expr, CelExpr.CelSelect select) {
        var owner = type(select.operand());
        if (owner.name().equals(Language.TRAITS)) {
            var trait = vocabulary.traits().get(select.field());
            return trait == null ? null : defaultOf(trait, type(expr).kind());
        }
        return absent(owner);
    }

    private static @Nullable Object defaultOf(TraitDefinition trait, CelKind kind) {
        return trait.defaultValue() == null ? null : Values.as(kind, Values.of(trait.defaultValue()));
    }

    /** What an absent entry of a map of this type means, null if it is unknown. */
    private static @Nullable Object absent(CelType owner) {
        if (!(owner instanceof MapType map)) {
            return null;
        }
        if (map.valueType().name().equals(Language.NEED)) {
            return NO_NEED;
        }
        return switch (map.valueType().kind()) {
            case MAP -> Map.of();
            case DOUBLE -> 0.0;
            default -> null;
        };
    }

    private interface Reader {
        Object typed(Object raw);
    }

    /** Brings what a caller passed into the type the checker relied on. */
    private Reader reader(CelExpr expr, Missing otherwise) {
        var kind = type(expr).kind();
        var own = Values.own(kind);
        return raw -> {
            if (raw.getClass() == own) {
                return raw;
            }
            var value = Values.as(kind, Values.of(raw));
            return value == null ? otherwise : value;
        };
    }

    private CelType type(CelExpr expr) {
        return tree.getType(expr.id()).orElse(dev.cel.common.types.SimpleType.DYN);
    }

    /** How the facts an expression looks at are named to people. */
    private static String label(CelExpr expr) {
        return Paths.of(expr).orElseGet(() -> Sentences.of(expr));
    }

    private Expression call(CelExpr expr, CelExpr.CelCall call) {
        return switch (call.function()) {
            case "_&&_" ->
                Logic.and(compile(call.args().get(0)), compile(call.args().get(1)));
            case "_||_" ->
                Logic.or(compile(call.args().get(0)), compile(call.args().get(1)));
            case "!_" -> Logic.not(compile(call.args().get(0)));
            case "_?_:_" ->
                Logic.choice(
                        compile(call.args().get(0)),
                        compile(call.args().get(1)),
                        compile(call.args().get(2)));
            case "@not_strictly_false", "__not_strictly_false__" ->
                compile(call.args().get(0));
            case "_[_]" -> index(expr, call);
            case "matches" -> matches(expr, call);
            default -> function(expr, call);
        };
    }

    private Expression index(CelExpr expr, CelExpr.CelCall call) {
        var operand = compile(call.args().get(0));
        var owner = type(call.args().get(0));
        var key = Review.literal(call.args().get(1));
        if (key.isPresent()) {
            return access(expr, operand, key.get(), absent(owner));
        }
        var at = compile(call.args().get(1));
        var absent = absent(owner);
        var missing = Missing.of(label(expr));
        return scope -> Functions.index(operand.value(scope), at.value(scope), absent, missing);
    }

    private Expression matches(CelExpr expr, CelExpr.CelCall call) {
        var arguments = arguments(call);
        var literal = Review.literal(arguments.get(1));
        if (literal.isEmpty()) {
            return function(expr, call);
        }
        var pattern = Pattern.compile(literal.get());
        var text = compile(arguments.get(0));
        var missing = Missing.of(label(arguments.get(0)));
        return scope -> {
            var value = text.value(scope);
            return value instanceof String it
                    ? (Object) pattern.matcher(it).find()
                    : value instanceof Missing ? value : missing;
        };
    }

    private Expression function(CelExpr expr, CelExpr.CelCall call) {
        var function = Functions.named(call.function());
        var arguments = arguments(call);
        var compiled = arguments.stream().map(this::compile).toArray(Expression[]::new);
        var wrong = Missing.of(wrongArguments(expr, arguments));
        if (CONVERSIONS.contains(call.function()) && isConstant(arguments.getFirst())) {
            return constant(unary(function, compiled[0], wrong).value(Scope.EMPTY));
        }
        return switch (compiled.length) {
            case 1 -> unary(function, compiled[0], wrong);
            case 2 -> binary(function, compiled[0], compiled[1], wrong);
            default -> many(function, compiled, wrong);
        };
    }

    /** The facts that turned out unfit for a function: paths among its arguments, else the call as a whole. */
    private static String wrongArguments(CelExpr expr, List<CelExpr> arguments) {
        var own = Paths.of(expr);
        if (own.isPresent()) {
            return own.get();
        }
        var paths = arguments.stream().map(Paths::of).flatMap(Optional::stream).toList();
        return paths.isEmpty() ? Sentences.of(expr) : String.join(" or ", paths);
    }

    private static List<CelExpr> arguments(CelExpr.CelCall call) {
        var all = new ArrayList<CelExpr>();
        call.target().ifPresent(all::add);
        all.addAll(call.args());
        return all;
    }

    private static Expression unary(Function function, Expression argument, Missing wrong) {
        return scope -> {
            var value = argument.value(scope);
            return value instanceof Missing ? value : orWrong(function.apply(scope, value, Values.NULL), wrong);
        };
    }

    private static Expression binary(Function function, Expression first, Expression second, Missing wrong) {
        return scope -> {
            var a = first.value(scope);
            var b = second.value(scope);
            if (a instanceof Missing x) {
                return b instanceof Missing y ? x.and(y) : x;
            }
            return b instanceof Missing ? b : orWrong(function.apply(scope, a, b), wrong);
        };
    }

    /** No function takes more than two arguments; what the checker lets through beyond that is not known. */
    private static Expression many(Function function, Expression[] arguments, Missing wrong) {
        return arguments.length == 0
                ? scope -> orWrong(function.apply(scope, Values.NULL, Values.NULL), wrong)
                : _ -> wrong;
    }

    private static Object orWrong(@Nullable Object value, Missing wrong) {
        return value == null ? wrong : value;
    }

    private static boolean isConstant(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    }

    private Expression list(CelExpr.CelList list) {
        var elements = list.elements().stream().map(this::compile).toArray(Expression[]::new);
        if (list.elements().stream().allMatch(Closures::isConstant)) {
            var values =
                    list.elements().stream().map(it -> literal(it.constant())).toList();
            return constant(values);
        }
        return scope -> {
            var values = new ArrayList<>(elements.length);
            for (var element : elements) {
                var value = element.value(scope);
                if (value instanceof Missing) {
                    return value;
                }
                values.add(value);
            }
            return values;
        };
    }

    private Expression map(CelExpr.CelMap map) {
        var keys = map.entries().stream().map(it -> compile(it.key())).toArray(Expression[]::new);
        var values = map.entries().stream().map(it -> compile(it.value())).toArray(Expression[]::new);
        return scope -> {
            var result = new LinkedHashMap<Object, Object>();
            for (var i = 0; i < keys.length; i++) {
                var value = values[i].value(scope);
                if (value instanceof Missing) {
                    return value;
                }
                result.put(keys[i].value(scope), value);
            }
            return result;
        };
    }

    private Expression comprehension(CelExpr.CelComprehension comprehension) {
        var range = compile(comprehension.iterRange());
        var initial = compile(comprehension.accuInit());
        int element = bind(comprehension.iterVar());
        int result = bind(comprehension.accuVar());
        var loop = new Loop(
                range,
                initial,
                compile(comprehension.loopCondition()),
                compile(comprehension.loopStep()),
                compile(comprehension.result()),
                element,
                result,
                Missing.of("more than " + Language.MAX_LIST + " elements of " + label(comprehension.iterRange())));
        slots.remove(comprehension.iterVar());
        slots.remove(comprehension.accuVar());
        return loop;
    }

    private int bind(String variable) {
        slots.put(variable, locals);
        return locals++;
    }
}
