package io.bearhug.benchmarks.load.floor;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * The least that taking facts can be: a body is received, as many records as it has events are made durable, an answer is given. Nothing is
 * read, checked or remembered. {@code POST /?events=N}.
 */
final class Taking implements Work {

    private static final int UNAVAILABLE = 503;

    private final RecordWriter records;

    Taking(Vertx vertx, FloorSettings settings) {
        this.records = new RecordWriter(vertx, settings);
    }

    @Override
    public void answer(HttpServerRequest request) {
        String events = request.getParam("events", "1");
        if (!events.matches("[1-9]\\d{0,3}")) {
            var _ = request.response().setStatusCode(400).end();
            return;
        }
        var _ = request.body()
                .compose(_ -> records.write(Integer.parseInt(events)))
                .onComplete(written -> tell(request, written.succeeded()));
    }

    private static void tell(HttpServerRequest request, boolean isWritten) {
        var response = request.response().putHeader("Content-Type", "application/json");
        var _ = isWritten
                ? response.end("{\"success\":true}")
                : response.setStatusCode(UNAVAILABLE).end("{\"success\":false}");
    }

    @Override
    public void close() {
        records.close();
    }
}
