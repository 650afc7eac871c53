package io.bearhug.benchmarks.load.floor;

import io.vertx.core.http.HttpServerRequest;

/** What the floor does for a request. */
interface Work extends AutoCloseable {

    /** Answers a request, now or later. */
    void answer(HttpServerRequest request);

    @Override
    void close();
}
