package io.bearhug.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/** Names of facts: chains of fields and literal keys from a variable or a function of the past on, such as {@code
 * person.traits.shirtSize} or {@code last(Order Completed)}. */
final class Paths {

    private Paths() {}

    /** The path of an expression; empty if it is more than a path. */
    static Optional<String> of(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                of(expr.select().operand()).map(it -> it + "." + expr.select().field());
            case CALL -> ofCall(expr.call());
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofCall(CelExpr.CelCall call) {
        return switch (call.function()) {
            case "_[_]" ->
                key(call.args().get(1)).flatMap(key -> of(call.args().get(0)).map(it -> it + "." + key));
            case "last", "exposure", "count", "bought" ->
                key(call.args().get(0)).map(it -> call.function() + "(" + it + ")");
            default -> Optional.empty();
        };
    }

    private static Optional<String> key(CelExpr expr) {
        var isNumber = expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expr.constant().getKind() == CelConstant.Kind.INT64_VALUE;
        return isNumber ? Optional.of(String.valueOf(expr.constant().int64Value())) : Review.literal(expr);
    }
}
