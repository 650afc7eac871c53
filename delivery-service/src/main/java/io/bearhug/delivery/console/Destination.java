package io.bearhug.delivery.console;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a question of the browser goes. Only what the screens ask is let through, so that a session is worth no more than the console
 * shows; what the person may, the service itself decides.
 */
public enum Destination {
    /** Who is this? */
    IDENTITY,
    /** What is going on? */
    CONTEXT,
    /** What now, if anything? */
    DECISION,
    /** How do we say it? This service itself. */
    DELIVERY;

    private static final String ONE = "/[^/]+";

    /** Ways to write a path that a service could read as another one. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|/\\.{1,2}(/|$)|%2e|%2f|%5c|%00|;", Pattern.CASE_INSENSITIVE);

    /** What may be asked, by method and path below {@code /console/api}; the first that fits decides. */
    private static final List<Way> WAYS = List.of(
            way(DECISION, "GET", "/v1/persons" + ONE + "/contact-state"),
            way(IDENTITY, "GET", "/v1/persons" + ONE),
            way(IDENTITY, "POST", "/v1/persons/(search|find)"),
            way(CONTEXT, "POST", "/v1/contexts/query"),
            way(CONTEXT, "GET", "/v1/contexts" + ONE + "(/events)?"),
            way(DECISION, "GET", "/v1/decisions(" + ONE + ")?"),
            way(DECISION, "POST", "/v1/decisions" + ONE + "/replay"),
            way(DECISION, "GET", "/v1/reports" + ONE),
            way(DECISION, "GET", "/v1/(simulations|evaluations)(" + ONE + ")?"),
            way(DECISION, "POST", "/v1/(simulations|evaluations)"),
            way(DECISION, "GET", "/v1/simulations" + ONE + "/people-with-nothing"),
            way(DECISION, "GET", "/v1/catalogue(" + ONE + "){0,3}"),
            way(DECISION, "PUT", "/v1/catalogue/drafts" + ONE),
            way(DECISION, "POST", "/v1/catalogue/(drafts|versions)" + ONE + ONE),
            way(DELIVERY, "GET", "/v1/deliveries(" + ONE + ")?"),
            way(DELIVERY, "POST", "/v1/deliveries" + ONE + "/resend"));

    private record Way(Destination to, String method, Pattern path) {}

    private static Way way(Destination to, String method, String path) {
        return new Way(to, method, Pattern.compile(path));
    }

    /**
     * Who answers; empty for what the console does not ask.
     *
     * @param path still encoded, without the query
     */
    public static Optional<Destination> of(String method, String path) {
        return AMBIGUOUS.matcher(path).find()
                ? Optional.empty()
                : WAYS.stream()
                        .filter(way -> way.method().equals(method)
                                && way.path().matcher(path).matches())
                        .map(Way::to)
                        .findFirst();
    }
}
