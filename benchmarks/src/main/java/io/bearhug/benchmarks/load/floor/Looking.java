package io.bearhug.benchmarks.load.floor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;

/**
 * The least that looking somebody up can be: a body is received, something small is read from Redis, then something large, an answer is given.
 * Nothing is checked, seen or said.
 */
final class Looking implements Work {

    private static final String SMALL = "bearhug:bench:floor:small";
    private static final String LARGE = "bearhug:bench:floor:large";
    private static final String SECONDS_KEPT = "3600";
    private static final int UNAVAILABLE = 503;

    private final Redis redis;
    private final String words;

    Looking(Vertx vertx, LookSettings settings) {
        this.redis = Redis.createClient(vertx, Pools.to(settings.redis()));
        this.words = Bodies.of(settings.answer());
        Future.all(put(SMALL, settings.small()), put(LARGE, settings.large()))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Override
    public void answer(HttpServerRequest request) {
        var _ = request.body()
                .compose(_ -> get(SMALL))
                .compose(_ -> get(LARGE))
                .onSuccess(_ -> {
                    var _ = request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(words);
                })
                .onFailure(_ -> {
                    var _ = request.response().setStatusCode(UNAVAILABLE).end();
                });
    }

    @Override
    public void close() {
        redis.close();
    }

    private Future<Response> put(String key, int bytes) {
        return redis.send(Request.cmd(Command.SETEX).arg(key).arg(SECONDS_KEPT).arg("v".repeat(bytes)));
    }

    private Future<Response> get(String key) {
        return redis.send(Request.cmd(Command.GET).arg(key));
    }
}
