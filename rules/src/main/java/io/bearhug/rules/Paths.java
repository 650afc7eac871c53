package io.bearhug.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/** Names of facts: chains of fields and literal keys from a variable on, such as {@code person.traits.shirtSize}. */
final class Paths {

    private Paths() {}

    /** The path of an expression; empty if it is more than a path. */
    static Optional<String> of(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                of(expr.select().operand()).map(it -> it + "." + expr.select().field());
            case CALL -> ofIndex(expr.call());
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofIndex(CelExpr.CelCall call) {
        if (!call.function().equals("_[_]")) {
            return Optional.empty();
        }
        return key(call.args().get(1)).flatMap(key -> of(call.args().get(0)).map(it -> it + "." + key));
    }

    private static Optional<String> key(CelExpr expr) {
        var isNumber = expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expr.constant().getKind() == CelConstant.Kind.INT64_VALUE;
        return isNumber ? Optional.of(String.valueOf(expr.constant().int64Value())) : Review.literal(expr);
    }
}
