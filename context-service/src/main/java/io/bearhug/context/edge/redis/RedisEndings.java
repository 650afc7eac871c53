package io.bearhug.context.edge.redis;

import io.bearhug.context.forgetting.Endings;
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

/** Ends of visits in Redis: one sorted set for all instances. Due times are story time. */
@ApplicationScoped
class RedisEndings implements Endings {

    private static final String FRAGMENT = "f:";
    private static final String PERSON = "p:";

    private final RedisCalls redis;
    private final Keys keys;

    RedisEndings(RedisCalls redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    @Override
    public Uni<Void> expect(Collection<Subject> subjects, Instant at, Instant now) {
        var command = RedisCalls.script(Scripts.EXPECT, keys.endings())
                .arg(now.toEpochMilli())
                .arg(at.toEpochMilli());
        for (var subject : subjects) {
            command = command.arg(member(subject));
        }
        return redis.one(command).replaceWithVoid();
    }

    @Override
    public Uni<List<Ending>> due(Instant now, int most) {
        return redis.one(Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(keys.endings())
                        .arg("-inf")
                        .arg(now.toEpochMilli())
                        .arg("WITHSCORES")
                        .arg("LIMIT")
                        .arg(0)
                        .arg(most))
                .map(RedisEndings::endings);
    }

    @Override
    public Uni<Void> putOff(Ending ending, Instant until) {
        return redis.one(RedisCalls.script(Scripts.PUT_OFF_TIMER, keys.endings())
                        .arg(member(ending.subject()))
                        .arg(ending.at().toEpochMilli())
                        .arg(until.toEpochMilli()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> done(Ending ending) {
        return redis.one(RedisCalls.script(Scripts.REMOVE_TIMER, keys.endings())
                        .arg(member(ending.subject()))
                        .arg(ending.at().toEpochMilli()))
                .replaceWithVoid();
    }

    static String fragment(String key) {
        return FRAGMENT + key;
    }

    static String person(String id) {
        return PERSON + id;
    }

    private static String member(Subject subject) {
        return switch (subject) {
            case Subject.Fragment(var key) -> fragment(key);
            case Subject.Someone(var person) -> person(person);
        };
    }

    /** Pairs of member and score, as Redis answers in its third protocol. */
    private static List<Ending> endings(@Nullable Response answer) {
        var endings = new ArrayList<Ending>();
        for (int index = 0; answer != null && index < answer.size(); index++) {
            var at = Instant.ofEpochMilli(answer.get(index).get(1).toDouble().longValue());
            endings.add(new Ending(subject(answer.get(index).get(0).toString()), at));
        }
        return endings;
    }

    private static Subject subject(String member) {
        var name = member.substring(FRAGMENT.length());
        return member.startsWith(PERSON) ? new Subject.Someone(name) : new Subject.Fragment(name);
    }
}
