package io.bearhug.benchmarks.load.context;

import io.bearhug.benchmarks.load.crowd.Introduction;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import java.io.IOException;

/** Where facts are told one by one, over one connection. */
final class Door implements AutoCloseable {

    private final Endpoint endpoint;
    private final Connection connection;

    /** The door of {@code /v1/batch}. */
    Door(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.connection = new Connection(endpoint.address());
    }

    /** Tells some facts at once; returns when they are taken. */
    void tell(String... events) throws IOException {
        Reply reply = connection.exchange(endpoint.request("{\"batch\":[" + String.join(",", events) + "]}"));
        if (!Introduction.isTaken(reply)) {
            throw new SuiteTrouble("a fact was answered with " + reply);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
