package io.bearhug.context.edge.redis;

import io.bearhug.context.edge.redis.DueSet.Due;
import io.bearhug.context.moments.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Timers in Redis: one sorted set for all instances. Due times are story time. */
@ApplicationScoped
class RedisTimers implements Timers {

    static final char SEPARATOR = '\0';

    private final RedisCalls redis;
    private final Keys keys;
    private final DueSet set;

    RedisTimers(RedisCalls redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
        this.set = new DueSet(redis, keys.timers());
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
        return set.due(now, most)
                .map(all -> all.stream().map(RedisTimers::timer).toList());
    }

    @Override
    public Uni<Void> putOff(Timer timer, Instant until) {
        return set.putOff(due(timer), until);
    }

    @Override
    public Uni<Void> done(Timer timer) {
        return set.done(due(timer));
    }

    private static Due due(Timer timer) {
        return new Due(member(timer), timer.at());
    }

    /** The member that is a person's calendar. */
    static String calendar(String person) {
        return Timer.CALENDAR + SEPARATOR + person;
    }

    private static String member(Timer timer) {
        return timer.definition() + SEPARATOR + timer.subject();
    }

    private static Timer timer(Due due) {
        int cut = due.member().indexOf(SEPARATOR);
        return new Timer(due.member().substring(0, cut), due.member().substring(cut + 1), due.at());
    }
}
