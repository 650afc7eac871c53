package io.bearhug.local.gateway;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which service answers which path of the suite's one origin. What is not listed is not reachable from outside. */
public final class Routes {

    public static final String IDENTITY = "identity-service";
    public static final String CONTEXT = "context-service";
    public static final String DECISION = "decision-service";
    public static final String DELIVERY = "delivery-service";

    private static final long KIB = 1_024;

    /** Above the largest batch of events (500 KiB) and any draft of a catalogue. */
    private static final long USUAL_BODY = 1_024 * KIB;

    /** Files and streams of many rows. */
    private static final long LARGE_BODY = 64 * 1_024 * KIB;

    /** The word after {@code /v1/} to the service. */
    private static final Map<String, String> UNDER_V1 = new HashMap<>();

    private static final Map<String, String> AT_TOP = Map.of("console", DELIVERY, "u", DELIVERY);

    static {
        under(IDENTITY, "identify track page screen group alias batch");
        under(IDENTITY, "persons identity erasures sources self imports");
        under(CONTEXT, "contexts");
        under(DECISION, "decisions outcomes tokens catalogue items simulations evaluations experiments models reports");
        under(DELIVERY, "deliveries inbox push-subscriptions conversations cases anecdotes callbacks assets audit");
    }

    /** The one path under {@code /v1/persons} that is about contacts, not about who somebody is. */
    private static final Pattern CONTACT_STATE = Pattern.compile("/v1/persons/[^/]+/contact-state");

    /** Ways to write a path that a service could read as another one. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|/\\.{1,2}(/|$)|%2e|%2f|%5c|%00|;", Pattern.CASE_INSENSITIVE);

    private static final Pattern LARGE = Pattern.compile("/v1/(imports|items|assets)(/.*)?");

    private Routes() {}

    private static void under(String service, String words) {
        Arrays.stream(words.split(" ")).forEach(word -> UNDER_V1.put(word, service));
    }

    /** The service a path (as written in the request, still encoded) belongs to; empty when it belongs to none. */
    public static Optional<String> serviceFor(String path) {
        if (AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        if (CONTACT_STATE.matcher(path).matches()) {
            return Optional.of(DECISION);
        }
        String[] words = path.split("/", -1);
        return words.length > 2 && words[1].equals("v1")
                ? Optional.ofNullable(UNDER_V1.get(words[2]))
                : Optional.ofNullable(words.length > 1 ? AT_TOP.get(words[1]) : null);
    }

    /** The largest body taken at a path, in bytes. */
    public static long largestBody(String path) {
        return LARGE.matcher(path).matches() ? LARGE_BODY : USUAL_BODY;
    }
}
