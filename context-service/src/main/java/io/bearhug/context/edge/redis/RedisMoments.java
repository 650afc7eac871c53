package io.bearhug.context.edge.redis;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.Claims;
import io.bearhug.context.moments.Quiet;
import io.bearhug.context.moments.Quiet.Said;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Claims in Redis. Cool-downs are story time, leases are real time. */
@ApplicationScoped
class RedisMoments implements Claims {

    private static final Pattern CLAIM = Pattern.compile("(?s)(.*)\\|([^|]*)\\|(-?\\d+)\\|(-?\\d+)\\|-?\\d+\\|([01])");

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
    public Uni<Quiet> said(String definition, Collection<String> subjects) {
        var commands = subjects.stream()
                .map(subject -> Request.cmd(Command.HVALS).arg(keys.claim(definition, subject)))
                .toList();
        return redis.all(commands).map(RedisMoments::quiet);
    }

    @Override
    public Uni<Boolean> claim(Claim claim) {
        long now = System.currentTimeMillis();
        var said = claim.said();
        return redis.one(RedisCalls.script(Scripts.CLAIM, keys.claim(claim.definition(), claim.subject()))
                        .arg(said.scope())
                        .arg(said.moment())
                        .arg(said.ripe().toEpochMilli())
                        .arg(said.until().toEpochMilli())
                        .arg(now)
                        .arg(now + lease.toMillis())
                        .arg(timeToLive(said, keepsFor).toMillis()))
                .map(answer -> answer != null && answer.toInteger() == 1);
    }

    @Override
    public Uni<Void> confirm(Claim claim) {
        return redis.one(RedisCalls.script(Scripts.CONFIRM, keys.claim(claim.definition(), claim.subject()))
                        .arg(claim.said().scope())
                        .arg(claim.said().moment()))
                .replaceWithVoid();
    }

    /** As long as what it is about is remembered, and no shorter than its cool-down. */
    static Duration timeToLive(Said said, Duration keepsFor) {
        return keepsFor.plus(Duration.between(said.ripe(), said.until()));
    }

    private static Quiet quiet(List<@Nullable Response> answers) {
        var said = new ArrayList<Said>();
        for (var claims : answers) {
            for (int index = 0; claims != null && index < claims.size(); index++) {
                confirmed(claims.get(index).toString()).ifPresent(said::add);
            }
        }
        return new Quiet(said);
    }

    private static Optional<Said> confirmed(String claim) {
        var parts = CLAIM.matcher(claim);
        return parts.matches() && parts.group(5).equals("1")
                ? Optional.of(
                        new Said(parts.group(1), parts.group(2), instant(parts.group(3)), instant(parts.group(4))))
                : Optional.empty();
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
