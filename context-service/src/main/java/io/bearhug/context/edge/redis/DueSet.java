package io.bearhug.context.edge.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that has to be done at some time, in a sorted set; of each member there is at most one. */
final class DueSet {

    private final RedisCalls redis;
    private final String key;

    DueSet(RedisCalls redis, String key) {
        this.redis = redis;
        this.key = key;
    }

    /**
     * Something to do.
     *
     * @param member what
     * @param at when
     */
    record Due(String member, Instant at) {}

    /** What is due, the oldest first. */
    Uni<List<Due>> due(Instant now, int most) {
        return redis.one(Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(key)
                        .arg("-inf")
                        .arg(now.toEpochMilli())
                        .arg("WITHSCORES")
                        .arg("LIMIT")
                        .arg(0)
                        .arg(most))
                .map(DueSet::read);
    }

    /** Puts it off, unless it was noted anew meanwhile. */
    Uni<Void> putOff(Due due, Instant until) {
        return redis.one(RedisCalls.script(Scripts.PUT_OFF_TIMER, key)
                        .arg(due.member())
                        .arg(due.at().toEpochMilli())
                        .arg(until.toEpochMilli()))
                .replaceWithVoid();
    }

    /** Removes it, unless it was noted anew meanwhile. */
    Uni<Void> done(Due due) {
        return redis.one(RedisCalls.script(Scripts.REMOVE_TIMER, key)
                        .arg(due.member())
                        .arg(due.at().toEpochMilli()))
                .replaceWithVoid();
    }

    /** Pairs of member and score, as Redis answers in its third protocol. */
    private static List<Due> read(@Nullable Response answer) {
        var all = new ArrayList<Due>();
        for (int index = 0; answer != null && index < answer.size(); index++) {
            var at = Instant.ofEpochMilli(answer.get(index).get(1).toDouble().longValue());
            all.add(new Due(answer.get(index).get(0).toString(), at));
        }
        return all;
    }
}
