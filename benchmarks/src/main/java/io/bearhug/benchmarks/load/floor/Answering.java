package io.bearhug.benchmarks.load.floor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The least that deciding can be: a body is received, somebody is asked over HTTP, something is read from Redis and a record written there, the record is
 * made durable in Kafka, an answer is given. Nothing is thought about.
 */
final class Answering implements Work {

    private static final String LEDGER = "bearhug:bench:floor:ledger";
    private static final String RECORD = "bearhug:bench:floor:record:";
    private static final String SECONDS_KEPT = "3600";
    private static final int RECORDS = 1_000;
    private static final int CONNECTIONS = 50;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HopSettings settings;
    private final HttpClient http;
    private final Redis redis;
    private final RecordWriter records;
    private final String words;
    private final AtomicInteger answered = new AtomicInteger();

    Answering(Vertx vertx, HopSettings settings) {
        this.settings = settings;
        this.http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.redis = Redis.createClient(vertx, Pools.to(settings.redis()));
        this.records = new RecordWriter(vertx, settings.record());
        this.words = Bodies.of(settings.answer());
        var _ = put(LEDGER, "v".repeat(settings.ledger()))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @Override
    public void answer(HttpServerRequest request) {
        var _ = request.body()
                .compose(_ -> hop())
                .compose(_ -> redis.send(Request.cmd(Command.GET).arg(LEDGER)))
                .compose(_ -> put(
                        RECORD + Math.floorMod(answered.getAndIncrement(), RECORDS),
                        settings.record().sample().value()))
                .compose(_ -> records.write())
                .onSuccess(_ -> {
                    var _ = request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(words);
                })
                .onFailure(_ -> {
                    var _ = request.response().setStatusCode(UNAVAILABLE).end();
                });
    }

    private Future<?> hop() {
        var hop = settings.hop();
        return http.request(HttpMethod.POST, hop.getPort(), hop.getHost(), hop.getPath())
                .compose(request -> request.send("{}"))
                .compose(answer -> answer.statusCode() == OK
                        ? answer.body()
                        : Future.failedFuture("it was not looked up: " + answer.statusCode()));
    }

    private Future<Response> put(String key, String value) {
        return redis.send(Request.cmd(Command.SETEX).arg(key).arg(SECONDS_KEPT).arg(value));
    }

    @Override
    public void close() {
        records.close();
        redis.close();
        var _ = http.close();
    }
}
