package io.bearhug.benchmarks.load.replay;

import io.bearhug.benchmarks.load.traffic.Call;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes one decision after the other again, and remembers the first that come out otherwise. */
final class TakeAgain implements Call {

    static final String EQUAL = "equal";
    static final String DIFFERING = "differing";

    private static final int MOST_TOLD = 10;

    private final Endpoint decisions;
    private final List<String> ids;
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    /**
     * Of these decisions.
     *
     * @param decisions where they are, with a slash at the end
     */
    TakeAgain(Endpoint decisions, List<String> ids) {
        this.decisions = decisions;
        this.ids = List.copyOf(ids);
    }

    @Override
    public Verdict make(Connection connection, int number) throws IOException {
        URI replay = decisions.uri().resolve(ids.get(number) + "/replay");
        Reply reply = connection.exchange(new Endpoint(replay, decisions.authorization()).request("{}"));
        return reply.isOk() ? judged(reply.body()) : reply.refused();
    }

    private Verdict judged(String answer) {
        if (answer.contains("\"equal\":true")) {
            return Verdict.good(EQUAL);
        }
        if (differences.size() < MOST_TOLD) {
            differences.add(answer);
        }
        return Verdict.good(DIFFERING);
    }

    /** The first answers that tell of a difference. */
    List<String> differences() {
        return differences.stream().limit(MOST_TOLD).toList();
    }
}
