package io.bearhug.identity.trackingplans;

import io.bearhug.support.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema may not be, however valid: too large, too deep, leading to another place, leading back to itself, or growing
 * without end where its references are followed. A schema within these bounds looks at each part of an event at most
 * {@link #MAX_WORK} times.
 */
final class SchemaBounds {

    /** Most values of a schema with all its references written out. */
    static final int MAX_WORK = 2_000;

    static final int MAX_DEPTH = 32;
    static final int MAX_TEXT = 1_000;

    private static final String REF = "$ref";

    /** They change what a reference means, or lead away. */
    private static final Set<String> REFUSED = Set.of(
            "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$vocabulary");

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<String, Object> root;
    private final List<Problem.Fault> faults = new ArrayList<>();
    private final Map<String, Integer> workOfTarget = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private SchemaBounds(Map<String, Object> root) {
        this.root = root;
    }

    /** Everything that is out of bounds, with pointers into the schema. */
    static List<Problem.Fault> faults(Map<String, Object> schema) {
        SchemaBounds bounds = new SchemaBounds(schema);
        int work = bounds.work(schema, "", 0);
        if (bounds.faults.isEmpty() && work > MAX_WORK) {
            bounds.wrong("", "expected at most " + MAX_WORK + " values with all references written out");
        }
        return bounds.faults;
    }

    private int work(@Nullable Object value, String pointer, int depth) {
        if (depth > MAX_DEPTH) {
            wrong(pointer, "expected at most " + MAX_DEPTH + " levels");
            return 0;
        }
        return switch (value) {
            case Map<?, ?> map -> ofObject(map, pointer, depth);
            case Collection<?> list -> ofList(list, pointer, depth);
            case String text
            when text.length() > MAX_TEXT -> {
                wrong(pointer, "expected at most " + MAX_TEXT + " characters");
                yield 1;
            }
            case null, default -> 1;
        };
    }

    private int ofObject(Map<?, ?> map, String pointer, int depth) {
        int work = 1;
        for (Map.Entry<?, ?> field : map.entrySet()) {
            String name = String.valueOf(field.getKey());
            String place = pointer + "/" + escaped(name);
            work = capped(
                    work + 1 + work(field.getValue(), place, depth + 1) + ofKeyword(name, field.getValue(), place));
        }
        return work;
    }

    private int ofList(Collection<?> list, String pointer, int depth) {
        int work = 1;
        int index = 0;
        for (Object element : list) {
            work = capped(work + work(element, pointer + "/" + index++, depth + 1));
        }
        return work;
    }

    private int ofKeyword(String name, @Nullable Object value, String place) {
        if (REFUSED.contains(name) && value instanceof String) {
            wrong(place, "expected a schema that needs no name of its own");
        }
        if (name.equals("$schema") && value instanceof String said && !isDraft(said)) {
            wrong(place, "expected draft 2020-12");
        }
        return name.equals(REF) && value instanceof String target ? ofReference(target, place) : 0;
    }

    private static boolean isDraft(String said) {
        return said.equals(DRAFT) || said.equals(DRAFT + "#");
    }

    /** What a reference adds where it stands: everything it leads to. */
    private int ofReference(String target, String place) {
        Integer known = workOfTarget.get(target);
        if (known != null) {
            return known;
        }
        if (!target.startsWith("#/")) {
            wrong(place, "expected a reference within this schema, such as #/$defs/money");
            return 0;
        }
        if (open.contains(target) || open.size() >= MAX_DEPTH) {
            wrong(place, "expected a reference that does not lead back to itself");
            return 0;
        }
        open.push(target);
        int work = ofTarget(target, place);
        open.pop();
        workOfTarget.put(target, work);
        return work;
    }

    private int ofTarget(String target, String place) {
        Object found = find(target);
        if (found == null) {
            wrong(place, "there is nothing at " + target);
            return 0;
        }
        boolean leadsUp = place.equals(target.substring(1)) || place.startsWith(target.substring(1) + "/");
        if (leadsUp) {
            wrong(place, "expected a reference that does not lead back to itself");
            return 0;
        }
        return work(found, target.substring(1), 0);
    }

    private @Nullable Object find(String target) {
        Object at = root;
        for (String step : target.substring(2).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    private void wrong(String pointer, String expectation) {
        if (faults.size() < MAX_DEPTH) {
            faults.add(Problem.Fault.at(pointer, expectation));
        }
    }

    private static int capped(int work) {
        return Math.min(work, MAX_WORK + 1);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
