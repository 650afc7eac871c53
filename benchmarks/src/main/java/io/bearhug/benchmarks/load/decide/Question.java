package io.bearhug.benchmarks.load.decide;

import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.crowd.Events;
import io.bearhug.benchmarks.load.traffic.Call;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks what to show to one after the other.
 *
 * @param endpoint of decisions
 * @param crowd whom it is about
 * @param kind apart from other questions of the run
 * @param settings how
 */
record Question(Endpoint endpoint, Crowd crowd, String kind, DecideSettings settings) implements Call {

    @Override
    public Verdict make(Connection connection, int number) throws IOException {
        Reply reply = connection.exchange(endpoint.request(body(number)));
        return reply.isOk() ? judged(reply.body()) : reply.refused();
    }

    String body(int number) {
        int person = crowd.person(number);
        return "{\"requestId\":\"" + crowd.id(kind, number)
                + "\",\"identifiers\":[{\"namespace\":\"user_id\",\"value\":\""
                + crowd.userId(person) + "\"}],\"channel\":\"web\",\"placements\":[\"" + settings.placement()
                + "\"],\"events\":[" + inline(number, person)
                + "],\"context\":{\"timezone\":\"Europe/Berlin\",\"locale\":\"en\",\"page\":\"/\"},\"explain\":\""
                + settings.explain() + "\"}";
    }

    private String inline(int number, int person) {
        Events events = new Events(crowd);
        return IntStream.range(0, settings.inline())
                .mapToObj(one -> events.act(kind + "x", number * settings.inline() + one, person, "Product Viewed"))
                .collect(Collectors.joining(","));
    }

    /** Answers are only looked through: reading them as JSON would cost as much as some services need to write them. */
    static Verdict judged(String answer) {
        if (!answer.contains("\"answers\":[")) {
            return Verdict.bad("no decision");
        } else if (!answer.contains("\"degraded\":[]")) {
            return Verdict.good("degraded");
        }
        return Verdict.good(
                answer.contains("\"outcome\":\"act\"")
                        ? "act"
                        : answer.contains("\"outcome\":\"wait\"") ? "wait" : "silence");
    }
}
