package io.bearhug.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The closures agree with the library's own evaluator, on random rules over random events. */
class OracleTest {

    private static final CelRuntime LIBRARY = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .build())
            .build();

    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");

    @Test
    void agreesWithTheLibrary() throws Exception {
        var random = new Random(20_261_121L);
        var compiler = RuleCompiler.forEvents();
        var known = 0;
        for (var i = 0; i < 3_000; i++) {
            var source = condition(random, 4);
            var properties = properties(random);
            var verdict = compiler.compile(source).test(Map.of("properties", properties));
            var expected = library(source, properties);
            assertThat(verdict.getClass().getSimpleName())
                    .as("%s over %s", source, properties)
                    .isEqualTo(expected);
            known += expected.equals("Unknown") ? 0 : 1;
        }
        assertThat(known).isBetween(300, 2_900);
    }

    private static String library(String source, Map<String, Object> properties) throws Exception {
        CelAbstractSyntaxTree tree = Language.events().compile(source).getAst();
        try {
            return Boolean.TRUE.equals(LIBRARY.createProgram(tree).eval(Map.of("properties", properties)))
                    ? "Holds"
                    : "Fails";
        } catch (CelEvaluationException e) {
            return "Unknown";
        }
    }

    private static String condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return clause(random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> "(" + condition(random, depth - 1) + " && " + condition(random, depth - 1) + ")";
            case 1 -> "(" + condition(random, depth - 1) + " || " + condition(random, depth - 1) + ")";
            case 2 -> "!" + "(" + condition(random, depth - 1) + ")";
            default ->
                "(" + clause(random) + " ? " + condition(random, depth - 1) + " : " + condition(random, depth - 1)
                        + ")";
        };
    }

    private static String clause(Random random) {
        var property = "properties." + pick(random, NAMES);
        return switch (random.nextInt(8)) {
            case 0 -> property + " " + pick(random, COMPARISONS) + " " + random.nextInt(5);
            case 1 -> property + " " + pick(random, COMPARISONS) + " '" + pick(random, NAMES) + "'";
            case 2 -> property + " in ['a', 'b', 1, 2]";
            case 3 -> "has(" + property + ")";
            case 4 -> property + " " + pick(random, COMPARISONS) + " properties." + pick(random, NAMES);
            case 5 -> "properties.list.exists(x, x " + pick(random, COMPARISONS) + " " + random.nextInt(5) + ")";
            case 6 -> "properties.list.all(x, x " + pick(random, COMPARISONS) + " " + random.nextInt(5) + ")";
            default -> "size(properties.list.filter(x, x > " + random.nextInt(4) + ")) == " + random.nextInt(3);
        };
    }

    private static Map<String, Object> properties(Random random) {
        var properties = new HashMap<String, Object>();
        for (var name : NAMES) {
            switch (random.nextInt(5)) {
                case 0 -> properties.put(name, (long) random.nextInt(5));
                case 1 -> properties.put(name, random.nextInt(10) / 2.0);
                case 2 -> properties.put(name, pick(random, NAMES));
                case 3 -> properties.put(name, random.nextBoolean());
                default -> {}
            }
        }
        var list = new ArrayList<Object>();
        for (var i = random.nextInt(4); i > 0; i--) {
            list.add((long) random.nextInt(5));
        }
        properties.put("list", list);
        return properties;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
