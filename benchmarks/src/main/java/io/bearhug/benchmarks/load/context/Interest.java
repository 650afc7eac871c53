package io.bearhug.benchmarks.load.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import java.io.IOException;
import java.util.Set;

/**
 * Whether decisions know that somebody is interested in T-shirts: then the demo's tip is a candidate at least. Asked by simulation, which
 * counts nothing.
 *
 * @param endpoint of decisions
 * @param crowd whom it is about
 */
record Interest(Endpoint endpoint, Crowd crowd) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TIP = "tee-tip";
    private static final Set<String> NOT_INTERESTED = Set.of("eligibility", "applicability");

    /** Whether it is known. */
    boolean isKnown(Connection connection, int person, int attempt) throws IOException {
        Reply reply = connection.exchange(endpoint.request(question(person, attempt)));
        return reply.isOk() && counts(MAPPER.readTree(reply.body()));
    }

    private String question(int person, int attempt) {
        return "{\"requestId\":\"" + crowd.id("p" + person + "-", attempt)
                + "\",\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"" + crowd.userId(person)
                + "\"}],\"channel\":\"web\",\"placements\":[\"home-hero\"],\"events\":[],"
                + "\"context\":{\"timezone\":\"Europe/Berlin\",\"locale\":\"en\"},\"explain\":\"full\",\"mode\":\"simulate\"}";
    }

    /** The tip is shown, or something other than the lack of interest stood against it. */
    static boolean counts(JsonNode decision) {
        JsonNode answer = decision.path("answers").path(0);
        return answer.path("action").asText().equals(TIP)
                || answer.path("why")
                        .path("notOthers")
                        .valueStream()
                        .anyMatch(other -> other.path("action").asText().equals(TIP)
                                && !NOT_INTERESTED.contains(other.path("stage").asText()));
    }
}
