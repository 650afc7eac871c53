package io.bearhug.acceptance.promises;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something the suite serves, as its OpenAPI document has it.
 *
 * @param method of HTTP
 * @param template its path, with {@code {names}} for what varies
 */
record Operation(String method, String template) {

    /** Keys of a path item that are methods; the others say something of all of them. */
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    /** What needs no login, and why. */
    private static final Map<String, String> OPEN = Map.of("/u/{token}", "the token in a mail's link is the login");

    /** All that an OpenAPI document lists. */
    static List<Operation> allOf(JsonNode document) {
        return document.path("paths").propertyStream().flatMap(Operation::of).toList();
    }

    private static Stream<Operation> of(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(METHODS::contains)
                .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
    }

    /** Whether it needs no login. */
    boolean isOpen() {
        return OPEN.containsKey(template);
    }

    /** Whether a route leads to it. */
    boolean isReachedBy(Route route) {
        String[] steps = template.split("/");
        String[] taken = route.path().split("\\?", 2)[0].split("/");
        return method.equals(route.method()) && steps.length == taken.length && isReachedBy(taken, steps);
    }

    private static boolean isReachedBy(String[] taken, String[] steps) {
        for (int i = 0; i < steps.length; i++) {
            if (!steps[i].startsWith("{") && !steps[i].equals(taken[i])) {
                return false;
            }
        }
        return true;
    }
}
