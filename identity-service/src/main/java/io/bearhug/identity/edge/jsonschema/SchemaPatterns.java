package io.bearhug.identity.edge.jsonschema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import io.bearhug.support.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions that take time linear in the text they look at, whatever both say: RE2 has no look-around and no
 * back-references, and in return cannot be led astray.
 */
final class SchemaPatterns {

    private static final int MAX_LENGTH = 500;

    /** Repetitions are written out when compiled, nested ones one inside the other. */
    private static final int MAX_REPETITIONS = 1_000;

    private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private SchemaPatterns() {}

    /** For the schema library. */
    static RegularExpression compiled(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text).find();
    }

    /** What is wrong with the expressions of a schema, with pointers into it. */
    static List<Problem.Fault> faults(Map<String, Object> schema) {
        List<Problem.Fault> faults = new ArrayList<>();
        look(schema, "", faults);
        return faults;
    }

    private static void look(@Nullable Object value, String pointer, List<Problem.Fault> faults) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, inner) -> lookAt(String.valueOf(name), inner, pointer, faults));
            case Collection<?> list -> {
                int index = 0;
                for (Object element : list) {
                    look(element, pointer + "/" + index++, faults);
                }
            }
            case null, default -> {}
        }
    }

    private static void lookAt(String name, @Nullable Object value, String pointer, List<Problem.Fault> faults) {
        String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        if (name.equals("pattern") && value instanceof String regex) {
            check(regex, place, faults);
        }
        if (name.equals("patternProperties") && value instanceof Map<?, ?> patterns) {
            patterns.keySet().forEach(regex -> check(String.valueOf(regex), place, faults));
        }
        look(value, place, faults);
    }

    private static void check(String regex, String place, List<Problem.Fault> faults) {
        if (regex.length() > MAX_LENGTH || repetitions(regex) > MAX_REPETITIONS) {
            faults.add(Problem.Fault.at(
                    place,
                    "expected a pattern of at most " + MAX_LENGTH + " characters and " + MAX_REPETITIONS
                            + " repetitions"));
            return;
        }
        try {
            var _ = Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            faults.add(Problem.Fault.at(place, "expected a pattern as RE2 knows it: " + e.getDescription()));
        }
    }

    /** All counts multiplied, as if each were nested in the others. */
    private static double repetitions(String regex) {
        return REPETITION
                .matcher(regex)
                .results()
                .mapToDouble(SchemaPatterns::most)
                .reduce(1, (a, b) -> a * b);
    }

    private static double most(MatchResult repetition) {
        String upper = repetition.group(2);
        return Math.max(1, Double.parseDouble(upper == null || upper.isEmpty() ? repetition.group(1) : upper));
    }
}
