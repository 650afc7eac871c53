package io.bearhug.benchmarks.load.collect;

import io.bearhug.benchmarks.load.crowd.Events;
import io.bearhug.benchmarks.load.crowd.Introduction;
import io.bearhug.benchmarks.load.traffic.Call;
import io.bearhug.benchmarks.load.traffic.Connection;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Reply;
import io.bearhug.benchmarks.load.traffic.Verdict;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends events nobody has sent before, as many at a time as the settings say.
 *
 * @param endpoint of the service or the floor
 * @param events what is sent
 * @param batch events in a request; 0 for a single one
 * @param requests sent so far, so that no event is sent twice
 */
record Sending(Endpoint endpoint, Events events, int batch, AtomicInteger requests) implements Call {

    @Override
    public Verdict make(Connection connection, int number) throws IOException {
        Reply reply = connection.exchange(endpoint.request(body(requests.getAndIncrement())));
        return Introduction.isTaken(reply) ? Verdict.good("taken") : reply.refused();
    }

    private String body(int request) {
        return batch == 0 ? events.lookOfVisitor(request) : Events.batch(request * batch, batch, events::lookOfVisitor);
    }
}
