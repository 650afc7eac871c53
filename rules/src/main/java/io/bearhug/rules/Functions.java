package io.bearhug.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.types.CelKind;
import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The functions and operators of the language, by the names the library gives them. */
final class Functions {

    private static final Map<String, Function> ALL = all();

    private Functions() {}

    static Function named(String name) {
        var function = ALL.get(name);
        if (function == null) {
            throw new IllegalStateException("every function the checker knows is implemented: " + name);
        }
        return function;
    }

    private static Map<String, Function> all() {
        var all = new HashMap<String, Function>();
        comparisons(all);
        arithmetic(all);
        texts(all);
        conversions(all);
        past(all);
        TimeParts.ALL.forEach(all::put);
        return Map.copyOf(all);
    }

    private static void comparisons(Map<String, Function> all) {
        all.put("_==_", (_, a, b) -> Values.equal(a, b));
        all.put("_!=_", (_, a, b) -> !Values.equal(a, b));
        all.put("_<_", (_, a, b) -> ordered(a, b, it -> it < 0));
        all.put("_<=_", (_, a, b) -> ordered(a, b, it -> it <= 0));
        all.put("_>_", (_, a, b) -> ordered(a, b, it -> it > 0));
        all.put("_>=_", (_, a, b) -> ordered(a, b, it -> it >= 0));
        all.put("@in", (_, a, b) -> in(a, b));
        all.put("_in_", (_, a, b) -> in(a, b));
        all.put("in", (_, a, b) -> in(a, b));
    }

    private static @Nullable Object ordered(Object a, Object b, IntPredicate wanted) {
        var order = Values.compare(a, b);
        return order == null ? null : wanted.test(order);
    }

    private static @Nullable Object in(Object element, Object container) {
        return switch (container) {
            case Collection<?> list -> isIn(element, list);
            case Map<?, ?> map -> map.containsKey(element);
            default -> null;
        };
    }

    private static boolean isIn(Object element, Collection<?> list) {
        for (var it : list) {
            if (Values.equal(Values.of(it), element)) {
                return true;
            }
        }
        return false;
    }

    /** An element of a list or an entry of a map. */
    static Object index(Object container, Object key, @Nullable Object absent, Missing missing) {
        if (container instanceof Missing || key instanceof Missing) {
            return container instanceof Missing ? container : key;
        }
        var found =
                switch (container) {
                    case List<?> list
                    when key instanceof Long at && at >= 0 && at < list.size() -> list.get(at.intValue());
                    case Map<?, ?> map -> map.get(key);
                    default -> null;
                };
        if (found != null) {
            return Values.of(found);
        }
        return absent != null ? absent : missing;
    }

    private static void arithmetic(Map<String, Function> all) {
        all.put("_+_", (_, a, b) -> plus(a, b));
        all.put("_-_", (_, a, b) -> minus(a, b));
        all.put("_*_", (_, a, b) -> exactly(() -> times(a, b)));
        all.put("_/_", (_, a, b) -> divided(a, b));
        all.put("_%_", (_, a, b) -> a instanceof Long x && b instanceof Long y && y != 0 ? (Object) (x % y) : null);
        all.put("-_", (_, a, _) -> negated(a));
    }

    private static @Nullable Object plus(Object a, Object b) {
        return exactly(() -> switch (a) {
            case Long x when b instanceof Long y -> Math.addExact(x, y);
            case Number x when b instanceof Number y -> x.doubleValue() + y.doubleValue();
            case String x when b instanceof String y -> x + y;
            case Instant x when b instanceof Duration y -> x.plus(y);
            case Duration x when b instanceof Instant y -> y.plus(x);
            case Duration x when b instanceof Duration y -> x.plus(y);
            case List<?> x when b instanceof List<?> y -> joined(x, y);
            default -> null;
        });
    }

    private static List<Object> joined(List<?> a, List<?> b) {
        var all = new ArrayList<Object>(a);
        all.addAll(b);
        return all;
    }

    private static @Nullable Object minus(Object a, Object b) {
        return exactly(() -> switch (a) {
            case Long x when b instanceof Long y -> Math.subtractExact(x, y);
            case Number x when b instanceof Number y -> x.doubleValue() - y.doubleValue();
            case Instant x when b instanceof Instant y -> Duration.between(y, x);
            case Instant x when b instanceof Duration y -> x.minus(y);
            case Duration x when b instanceof Duration y -> x.minus(y);
            default -> null;
        });
    }

    private static @Nullable Object times(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Math.multiplyExact(x, y);
        }
        return a instanceof Number x && b instanceof Number y ? (Object) (x.doubleValue() * y.doubleValue()) : null;
    }

    private static @Nullable Object divided(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return y == 0 ? null : (Object) (x / y);
        }
        return a instanceof Number x && b instanceof Number y ? (Object) (x.doubleValue() / y.doubleValue()) : null;
    }

    private static @Nullable Object negated(Object a) {
        return switch (a) {
            case Long x -> exactly(() -> Math.negateExact(x));
            case Double x -> -x;
            case Duration x -> x.negated();
            default -> null;
        };
    }

    private interface Calculation {
        @Nullable
        Object result();
    }

    /** A result that does not fit its type is no result. */
    private static @Nullable Object exactly(Calculation calculation) {
        try {
            return calculation.result();
        } catch (ArithmeticException | java.time.DateTimeException e) {
            return null;
        }
    }

    private static void texts(Map<String, Function> all) {
        all.put(
                "contains",
                (_, a, b) -> a instanceof String x && b instanceof String y ? (Object) x.contains(y) : null);
        all.put(
                "startsWith",
                (_, a, b) -> a instanceof String x && b instanceof String y ? (Object) x.startsWith(y) : null);
        all.put(
                "endsWith",
                (_, a, b) -> a instanceof String x && b instanceof String y ? (Object) x.endsWith(y) : null);
        all.put("matches", (_, a, b) -> a instanceof String x && b instanceof String y ? matches(x, y) : null);
        all.put("size", (_, a, _) -> size(a));
    }

    private static @Nullable Object matches(String text, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static @Nullable Object size(Object value) {
        return switch (value) {
            case String it -> (long) it.codePointCount(0, it.length());
            case Collection<?> it -> (long) it.size();
            case Map<?, ?> it -> (long) it.size();
            default -> null;
        };
    }

    private static void conversions(Map<String, Function> all) {
        all.put("int", (_, a, _) -> toInt(a));
        all.put("double", (_, a, _) -> Values.as(CelKind.DOUBLE, a));
        all.put("string", (_, a, _) -> Values.as(CelKind.STRING, a));
        all.put("bool", (_, a, _) -> Values.as(CelKind.BOOL, a));
        all.put("timestamp", (_, a, _) -> Values.as(CelKind.TIMESTAMP, a));
        all.put("duration", (_, a, _) -> Values.as(CelKind.DURATION, a));
    }

    private static @Nullable Object toInt(Object value) {
        return switch (value) {
            case Instant it -> it.getEpochSecond();
            case Double it when Math.abs(it) < 9e18 -> it.longValue();
            default -> Values.as(CelKind.INT, value);
        };
    }

    private static void past(Map<String, Function> all) {
        all.put("count", (scope, a, b) -> facts(scope, facts -> facts.count((String) a, window(b))));
        all.put("bought", (scope, a, b) -> facts(scope, facts -> facts.bought((String) a, window(b))));
        all.put(
                "last",
                (scope, a, _) -> facts(scope, facts -> facts.last((String) a).orElse(null)));
        all.put("exposure", (scope, a, _) -> facts(scope, facts -> exposure(facts.exposures((String) a))));
    }

    private static @Nullable Object facts(Scope scope, java.util.function.Function<Facts, @Nullable Object> question) {
        return scope.variables().get(Facts.KEY) instanceof Facts facts ? question.apply(facts) : null;
    }

    private static @Nullable Duration window(Object value) {
        return Values.as(CelKind.DURATION, value) instanceof Duration it ? it : null;
    }

    private static Map<String, Object> exposure(List<LiveContext.Exposure> exposures) {
        if (exposures.isEmpty()) {
            return Map.of("count", 0L, "reaction", "");
        }
        var newest = exposures.getFirst();
        return Map.of(
                "count",
                (long) exposures.size(),
                "at",
                newest.at(),
                "channel",
                newest.channel(),
                "reaction",
                newest.reaction() == null ? "" : newest.reaction());
    }
}
