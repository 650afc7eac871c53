package io.bearhug.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the conditions a rule joins by <em>and</em>.
 *
 * @param sentence in plain English
 * @param met whether it is
 * @param measured the fact it compares with something, null where it compares none that may be shown
 */
record Clause(String sentence, Expression met, @Nullable Expression measured) {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");
    private static final int DECIMALS = 2;

    static List<Clause> of(CelAbstractSyntaxTree tree, Closures closures) {
        List<Clause> all = new ArrayList<>();
        collect(tree.getExpr(), closures, all);
        return all;
    }

    private static void collect(CelExpr expr, Closures closures, List<Clause> all) {
        if (isCall(expr) && expr.call().function().equals("_&&_")) {
            expr.call().args().forEach(arg -> collect(arg, closures, all));
        } else {
            all.add(new Clause(
                    Sentences.of(expr),
                    closures.compile(expr),
                    measured(expr).map(closures::compile).orElse(null)));
        }
    }

    /** The one side of a comparison that is a fact, if the other is none. */
    private static Optional<CelExpr> measured(CelExpr expr) {
        if (!isCall(expr) || !COMPARISONS.contains(expr.call().function())) {
            return Optional.empty();
        }
        List<CelExpr> facts = expr.call().args().stream()
                .filter(arg -> Paths.of(arg).isPresent())
                .toList();
        return facts.size() == 1 && !isPersonal(facts.getFirst()) ? Optional.of(facts.getFirst()) : Optional.empty();
    }

    private static boolean isPersonal(CelExpr fact) {
        return Paths.of(fact).filter(path -> path.startsWith("person")).isPresent();
    }

    private static boolean isCall(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL;
    }

    /** What it lacks where it is not met. */
    Shortfall shortfall(Scope scope) {
        return new Shortfall(sentence, measured == null ? null : word(measured.value(scope)));
    }

    private static @Nullable String word(Object value) {
        return switch (value) {
            case Double number
            when Double.isFinite(number) ->
                BigDecimal.valueOf(number)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> null;
        };
    }
}
