package io.bearhug.context.edge.redis;

import io.bearhug.context.ContextConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Calls to Redis: several commands in one round trip, each within a time limit. */
@ApplicationScoped
class RedisCalls {

    private final Redis redis;
    private final Duration timeout;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean back = new AtomicBoolean();

    RedisCalls(Redis redis, ContextConfig config) {
        this.redis = redis;
        this.timeout = config.redisTimeout();
    }

    /** Sends all commands at once. Answers in their order; null for nil. */
    Uni<List<@Nullable Response>> all(List<Request> commands) {
        if (commands.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return limited(redis.batch(commands));
    }

    /** Sends one command. */
    Uni<@Nullable Response> one(Request command) {
        return limited(redis.send(command));
    }

    /** Whether Redis was away and is back since this was last asked. */
    boolean isBack() {
        return back.getAndSet(false);
    }

    /** A script to run on keys, which share a slot. */
    static Request script(String script, String... keys) {
        var request = Request.cmd(Command.EVAL).arg(script).arg(keys.length);
        for (var key : keys) {
            request = request.arg(key);
        }
        return request;
    }

    private <T> Uni<T> limited(Uni<T> call) {
        return call.ifNoItem()
                .after(timeout)
                .fail()
                .invoke(this::answered)
                .onFailure()
                .invoke(() -> away.set(true))
                .onFailure()
                .transform(RedisUnavailable::new);
    }

    private void answered() {
        if (away.get() && away.compareAndSet(true, false)) {
            back.set(true);
        }
    }
}
