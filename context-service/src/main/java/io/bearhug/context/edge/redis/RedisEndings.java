package io.bearhug.context.edge.redis;

import io.bearhug.context.edge.redis.DueSet.Due;
import io.bearhug.context.forgetting.Endings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Ends of visits in Redis: one sorted set for all instances. Due times are story time. */
@ApplicationScoped
class RedisEndings implements Endings {

    private static final String FRAGMENT = "f:";
    private static final String PERSON = "p:";

    private final RedisCalls redis;
    private final Keys keys;
    private final DueSet set;

    RedisEndings(RedisCalls redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
        this.set = new DueSet(redis, keys.endings());
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
        return set.due(now, most).map(all -> all.stream()
                .map(it -> new Ending(subject(it.member()), it.at()))
                .toList());
    }

    @Override
    public Uni<Void> putOff(Ending ending, Instant until) {
        return set.putOff(due(ending), until);
    }

    @Override
    public Uni<Void> done(Ending ending) {
        return set.done(due(ending));
    }

    private static Due due(Ending ending) {
        return new Due(member(ending.subject()), ending.at());
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

    private static Subject subject(String member) {
        var name = member.substring(FRAGMENT.length());
        return member.startsWith(PERSON) ? new Subject.Someone(name) : new Subject.Fragment(name);
    }
}
