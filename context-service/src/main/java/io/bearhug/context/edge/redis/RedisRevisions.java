package io.bearhug.context.edge.redis;

import io.bearhug.context.query.Revisions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Headers of what is stored, without what is stored: one round trip of a few bytes each. */
@ApplicationScoped
class RedisRevisions implements Revisions {

    private final RedisCalls redis;
    private final Keys keys;

    RedisRevisions(RedisCalls redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    @Override
    public Uni<String> of(String person, Collection<String> fragments) {
        var commands = Stream.concat(
                        Stream.of(keys.person(person)), fragments.stream().map(keys::fragment))
                .map(RedisRevisions::header)
                .toList();
        return redis.all(commands).map(answers -> answers.stream()
                .map(answer -> Objects.toString(answer, ""))
                .collect(Collectors.joining(",")));
    }

    private static Request header(String key) {
        return Request.cmd(Command.GETRANGE).arg(key).arg(0).arg(Smile.NUMBER - 1);
    }
}
