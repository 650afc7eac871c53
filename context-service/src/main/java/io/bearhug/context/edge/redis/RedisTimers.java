package io.bearhug.context.edge.redis;

import io.bearhug.context.moments.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timers in Redis: one sorted set for all instances. Due times are story time. */
@ApplicationScoped
class RedisTimers implements Timers {

    static final char SEPARATOR = '\0';

    private final RedisCalls redis;
    private final Keys keys;

    RedisTimers(RedisCalls redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    @Override
    public Uni<Void> set(Timer timer) {
        return redis.one(Request.cmd(Command.ZADD)
                        .arg(keys.timers())
                        .arg(timer.at().toEpochMilli())
                        .arg(member(timer)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> setUnlessEarlier(Timer timer) {
        return redis.one(Request.cmd(Command.ZADD)
                        .arg(keys.timers())
                        .arg("LT")
                        .arg(timer.at().toEpochMilli())
                        .arg(member(timer)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> dueNow(Collection<String> people, Instant now) {
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var command = RedisCalls.script(Scripts.DUE_NOW, keys.timers()).arg(now.toEpochMilli());
        for (var person : people) {
            command = command.arg(calendar(person));
        }
        return redis.one(command).replaceWithVoid();
    }

    @Override
    public Uni<List<Timer>> due(Instant now, int most) {
        return redis.one(Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(keys.timers())
                        .arg("-inf")
                        .arg(now.toEpochMilli())
                        .arg("WITHSCORES")
                        .arg("LIMIT")
                        .arg(0)
                        .arg(most))
                .map(RedisTimers::timers);
    }

    @Override
    public Uni<Void> putOff(Timer timer, Instant until) {
        return redis.one(RedisCalls.script(Scripts.PUT_OFF_TIMER, keys.timers())
                        .arg(member(timer))
                        .arg(timer.at().toEpochMilli())
                        .arg(until.toEpochMilli()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> done(Timer timer) {
        return redis.one(RedisCalls.script(Scripts.REMOVE_TIMER, keys.timers())
                        .arg(member(timer))
                        .arg(timer.at().toEpochMilli()))
                .replaceWithVoid();
    }

    /** The member that is a person's calendar. */
    static String calendar(String person) {
        return Timer.CALENDAR + SEPARATOR + person;
    }

    private static String member(Timer timer) {
        return timer.definition() + SEPARATOR + timer.subject();
    }

    /** Pairs of member and score, as Redis answers in its third protocol. */
    private static List<Timer> timers(@Nullable Response answer) {
        var timers = new ArrayList<Timer>();
        for (int index = 0; answer != null && index < answer.size(); index++) {
            timers.add(
                    timer(answer.get(index).get(0).toString(), answer.get(index).get(1)));
        }
        return timers;
    }

    private static Timer timer(String member, Response score) {
        int cut = member.indexOf(SEPARATOR);
        var at = Instant.ofEpochMilli(score.toDouble().longValue());
        return new Timer(member.substring(0, cut), member.substring(cut + 1), at);
    }
}
