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
import org.jspecify.annotations.Nullable;

/** Calls to Redis: several commands in one round trip, each within a time limit. */
@ApplicationScoped
class RedisCalls {

    private final Redis redis;
    private final Duration timeout;

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

    /** A script to run. */
    static Request script(String script, String key) {
        return Request.cmd(Command.EVAL).arg(script).arg(1).arg(key);
    }

    private <T> Uni<T> limited(Uni<T> call) {
        return call.ifNoItem().after(timeout).fail().onFailure().transform(RedisUnavailable::new);
    }
}
