package io.bearhug.identity.edge.rest;

import io.bearhug.identity.namespaces.NamespaceConfiguration;
import io.bearhug.identity.namespaces.NamespaceLimits;
import io.bearhug.support.problem.Problem;
import io.bearhug.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Limits as they were sent.
 *
 * @param configuration what could be read
 * @param faults what could not
 */
record NamespacesInput(NamespaceConfiguration configuration, List<Problem.Fault> faults) {

    private static final int MOST = 100;
    private static final int REGIONS = 200;
    private static final int MOST_REGIONS = 1_000;
    private static final String MAX = "maxPerPerson";
    private static final String SHARED = "sharedAfter";
    private static final String BRIDGES = "bridges";

    static NamespacesInput read(
            Map<String, @Nullable Map<String, @Nullable Object>> given, Map<String, NamespaceLimits> defaults) {
        if (given.size() > MOST) {
            throw ProblemException.invalid("/namespaces", "expected at most " + MOST);
        }
        Map<String, NamespaceLimits> read = new TreeMap<>();
        List<Problem.Fault> faults = new ArrayList<>();
        given.forEach((name, fields) -> {
            NamespaceLimits known = defaults.getOrDefault(name, new NamespaceLimits(null, null, true));
            read.put(name, limits("/namespaces/" + name, fields == null ? Map.of() : fields, known, faults));
        });
        return new NamespacesInput(new NamespaceConfiguration(read), faults);
    }

    private static NamespaceLimits limits(
            String place, Map<String, @Nullable Object> fields, NamespaceLimits known, List<Problem.Fault> faults) {
        fields.keySet().stream()
                .filter(field -> !Set.of(MAX, SHARED, BRIDGES).contains(field))
                .forEach(field -> faults.add(Problem.Fault.at(
                        place + "/" + field, "only maxPerPerson, sharedAfter and bridges can be set")));
        return new NamespaceLimits(
                number(place, MAX, fields, known.maxPerPerson(), faults),
                number(place, SHARED, fields, known.sharedAfter(), faults),
                bridges(place, fields, known.bridges(), faults));
    }

    private static @Nullable Integer number(
            String place,
            String field,
            Map<String, @Nullable Object> fields,
            @Nullable Integer known,
            List<Problem.Fault> faults) {
        if (!fields.containsKey(field)) {
            return known;
        }
        return switch (fields.get(field)) {
            case null -> null;
            case Long number when number == number.intValue() -> number.intValue();
            case Integer number -> number;
            default -> {
                faults.add(Problem.Fault.at(place + "/" + field, "expected a whole number, or null for no limit"));
                yield known;
            }
        };
    }

    private static boolean bridges(
            String place, Map<String, @Nullable Object> fields, boolean known, List<Problem.Fault> faults) {
        Object given = fields.getOrDefault(BRIDGES, known);
        if (given instanceof Boolean truth) {
            return truth;
        }
        faults.add(Problem.Fault.at(place + "/" + BRIDGES, "expected true or false"));
        return known;
    }

    static long after(@Nullable Long after) {
        long given = after == null ? 0 : after;
        if (given < 0) {
            throw ProblemException.invalid("/after", "expected what an earlier answer gave as next");
        }
        return given;
    }

    static int limit(@Nullable Integer limit) {
        int given = limit == null ? REGIONS : limit;
        if (given < 1 || given > MOST_REGIONS) {
            throw ProblemException.invalid("/limit", "expected 1 to " + MOST_REGIONS);
        }
        return given;
    }
}
