package io.bearhug.benchmarks.load.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.traffic.Call;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;

/**
 * Asks what is going on with one after the other.
 *
 * @param endpoint of contexts
 * @param crowd whom it is about
 */
record Look(Endpoint endpoint, Crowd crowd) implements Call {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public Verdict make(Connection connection, int number) throws IOException {
        Reply reply = ask(connection, crowd.person(number));
        if (!reply.isOk()) {
            return reply.refused();
        }
        return reply.body().contains("\"personId\":\"") ? Verdict.good("known") : Verdict.bad("nobody known");
    }

    /** How often somebody did something, as the suite sees it; none where it does not answer. */
    long count(Connection connection, int person, String event) throws IOException {
        Reply reply = ask(connection, person);
        JsonNode seen = reply.isOk() ? MAPPER.readTree(reply.body()) : MAPPER.missingNode();
        return seen.path("counts").path(event).path("total").asLong();
    }

    /** The answer about somebody. */
    Reply ask(Connection connection, int person) throws IOException {
        return connection.exchange(endpoint.request(question(person)));
    }

    private String question(int person) {
        return "{\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\"" + crowd.userId(person) + "\"}]}";
    }
}
