package io.bearhug.context.moments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was said of a moment to a person, under any of their names and before they were merged.
 *
 * @param said each time that is still remembered
 */
public record Quiet(List<Said> said) {

    /** Nothing was said. */
    public static final Quiet NEVER = new Quiet(List.of());

    public Quiet {
        said = List.copyOf(said);
    }

    /**
     * That it was said.
     *
     * @param scope of its cool-down
     * @param moment id
     * @param ripe when it was true
     * @param until end of its cool-down
     */
    public record Said(String scope, String moment, Instant ripe, Instant until) {}

    /** Whether a match is not to be said: it was, or the cool-down of another covers it. */
    boolean covers(Match match, String id) {
        return said.stream().anyMatch(it -> isSame(it, match, id) || isNear(it, match));
    }

    /** The same after one more was said. */
    Quiet and(Said more) {
        var all = new ArrayList<>(said);
        all.add(more);
        return new Quiet(all);
    }

    private static boolean isSame(Said said, Match match, String id) {
        return said.moment().equals(id)
                || (said.scope().equals(match.about().scope()) && !said.until().isBefore(match.ripe()));
    }

    private static boolean isNear(Said said, Match match) {
        var about = match.about();
        return whom(said.scope()).equals(about.whom())
                && Duration.between(said.ripe(), match.ripe()).abs().compareTo(about.apart()) < 0;
    }

    private static String whom(String scope) {
        int slash = scope.lastIndexOf('/');
        return slash < 0 ? scope : scope.substring(0, slash);
    }
}
