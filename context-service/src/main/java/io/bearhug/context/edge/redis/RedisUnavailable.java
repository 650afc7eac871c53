package io.bearhug.context.edge.redis;

import io.bearhug.support.problem.Unavailable;

/** Redis did not answer in time, or not at all. */
final class RedisUnavailable extends Unavailable {

    RedisUnavailable(Throwable cause) {
        super("redis: " + cause.getMessage(), cause);
    }
}
