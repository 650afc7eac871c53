package io.bearhug.benchmarks.load.floor;

import io.vertx.redis.client.RedisOptions;

/** Connections of a floor to Redis: as many as the services have. */
final class Pools {

    private static final int MOST = 16;
    private static final int WAITING = 2_000;

    private Pools() {}

    /** To the Redis at this address. */
    static RedisOptions to(String redis) {
        return new RedisOptions()
                .setConnectionString(redis)
                .setMaxPoolSize(MOST)
                .setMaxPoolWaiting(WAITING);
    }
}
