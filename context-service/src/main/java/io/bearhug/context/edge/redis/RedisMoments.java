package io.bearhug.context.edge.redis;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.Claims;
import io.bearhug.context.moments.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Timers and claims in Redis. Due times and cool-downs are story time, leases are real time. */
@ApplicationScoped
class RedisMoments implements Timers, Claims {

    static final char SEPARATOR = '\0';

    private final RedisCalls redis;
    private final Keys keys;
    private final Duration lease;
    private final Duration keepsFor;

    RedisMoments(RedisCalls redis, Keys keys, ContextConfig config) {
        this.redis = redis;
        this.keys = keys;
        this.lease = config.moments().lease();
        this.keepsFor = config.keepsFragmentsFor();
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
    public Uni<List<Timer>> due(Instant now, int most) {
        return redis.one(Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(keys.timers())
                        .arg("-inf")
                        .arg(now.toEpochMilli())
                        .arg("WITHSCORES")
                        .arg("LIMIT")
                        .arg(0)
                        .arg(most))
                .map(RedisMoments::timers);
    }

    @Override
    public Uni<Void> done(Timer timer) {
        return redis.one(RedisCalls.script(Scripts.REMOVE_TIMER, keys.timers())
                        .arg(member(timer))
                        .arg(timer.at().toEpochMilli()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Instant> quietUntil(String definition, Collection<String> subjects) {
        var commands = subjects.stream()
                .map(subject -> Request.cmd(Command.HMGET)
                        .arg(keys.claim(definition, subject))
                        .arg("until")
                        .arg("done"))
                .toList();
        return redis.all(commands).map(answers -> answers.stream()
                .flatMap(RedisMoments::confirmed)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN));
    }

    @Override
    public Uni<Boolean> claim(Claim claim) {
        long now = System.currentTimeMillis();
        return redis.one(RedisCalls.script(Scripts.CLAIM, keys.claim(claim.definition(), claim.subject()))
                        .arg(claim.moment())
                        .arg(claim.ripe().toEpochMilli())
                        .arg(claim.quietUntil().toEpochMilli())
                        .arg(now)
                        .arg(now + lease.toMillis())
                        .arg(keepsFor.toMillis()))
                .map(answer -> answer != null && answer.toInteger() == 1);
    }

    @Override
    public Uni<Void> confirm(Claim claim) {
        return redis.one(RedisCalls.script(Scripts.CONFIRM, keys.claim(claim.definition(), claim.subject()))
                        .arg(claim.moment()))
                .replaceWithVoid();
    }

    private static Stream<Instant> confirmed(@Nullable Response claim) {
        return claim != null && claim.get(0) != null && "1".equals(Objects.toString(claim.get(1), ""))
                ? Stream.of(Instant.ofEpochMilli(claim.get(0).toLong()))
                : Stream.empty();
    }

    private static String member(Timer timer) {
        return timer.definition() + SEPARATOR + timer.fragment();
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
