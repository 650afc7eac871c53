package io.bearhug.rules;

/** Logic of three values: what is not known matters only where the rest does not decide. */
final class Logic {

    private static final Missing NO_TRUTH = Missing.of("a truth value");

    private Logic() {}

    static Expression and(Expression first, Expression second) {
        return scope -> {
            var a = first.value(scope);
            if (Boolean.FALSE.equals(a)) {
                return false;
            }
            var b = second.value(scope);
            if (Boolean.FALSE.equals(b)) {
                return false;
            }
            return Boolean.TRUE.equals(a) ? truth(b) : unknown(a, b);
        };
    }

    static Expression or(Expression first, Expression second) {
        return scope -> {
            var a = first.value(scope);
            if (Boolean.TRUE.equals(a)) {
                return true;
            }
            var b = second.value(scope);
            if (Boolean.TRUE.equals(b)) {
                return true;
            }
            return Boolean.FALSE.equals(a) ? truth(b) : unknown(a, b);
        };
    }

    static Expression not(Expression operand) {
        return scope -> {
            var value = operand.value(scope);
            return value instanceof Boolean it ? (Object) !it : truth(value);
        };
    }

    static Expression choice(Expression condition, Expression yes, Expression no) {
        return scope -> {
            var value = condition.value(scope);
            if (value instanceof Boolean it) {
                return it ? yes.value(scope) : no.value(scope);
            }
            return truth(value);
        };
    }

    private static Object truth(Object value) {
        return value instanceof Boolean || value instanceof Missing ? value : NO_TRUTH;
    }

    private static Object unknown(Object a, Object b) {
        var first = a instanceof Missing it ? it : NO_TRUTH;
        return b instanceof Missing second ? first.and(second) : first;
    }
}
