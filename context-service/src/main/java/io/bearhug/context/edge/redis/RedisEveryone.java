package io.bearhug.context.edge.redis;

import io.bearhug.context.moments.Everyone;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Everybody in Redis, by their keys. */
@ApplicationScoped
class RedisEveryone implements Everyone {

    /** Keys looked at with one call; it takes about a millisecond. */
    private static final int AT_ONCE = 1_000;

    private final RedisCalls redis;
    private final Keys keys;

    RedisEveryone(RedisCalls redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    @Override
    public Uni<Progress> progress(String dates) {
        return redis.one(Request.cmd(Command.HMGET)
                        .arg(keys.everyone())
                        .arg("dates")
                        .arg("cursor")
                        .arg("done"))
                .map(answer -> progress(answer, dates));
    }

    @Override
    public Uni<Void> remember(String dates, Progress progress) {
        return redis.one(Request.cmd(Command.HSET)
                        .arg(keys.everyone())
                        .arg("dates")
                        .arg(dates)
                        .arg("cursor")
                        .arg(progress.cursor())
                        .arg("done")
                        .arg(progress.done() ? "1" : "0"))
                .replaceWithVoid();
    }

    @Override
    public Uni<Page> page(String cursor) {
        return redis.one(Request.cmd(Command.SCAN)
                        .arg(cursor)
                        .arg("MATCH")
                        .arg(keys.people())
                        .arg("COUNT")
                        .arg(AT_ONCE))
                .map(this::page);
    }

    private static Progress progress(@Nullable Response answer, String dates) {
        return answer != null
                        && answer.get(0) != null
                        && dates.equals(answer.get(0).toString())
                ? new Progress(
                        answer.get(1).toString(), "1".equals(answer.get(2).toString()))
                : new Progress(BEGIN, false);
    }

    private Page page(@Nullable Response answer) {
        if (answer == null) {
            throw new IllegalStateException("a scan answers with a cursor");
        }
        var people = new ArrayList<String>();
        answer.get(1).forEach(key -> people.add(keys.personOf(key.toString())));
        return new Page(people, answer.get(0).toString());
    }
}
