package io.bearhug.context.edge.redis;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.Claims.Claim;
import io.bearhug.context.rebuild.Said;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Confirmed claims, put back. */
@ApplicationScoped
class RedisSaid implements Said {

    private final RedisCalls redis;
    private final Keys keys;
    private final Duration keepsFor;

    RedisSaid(RedisCalls redis, Keys keys, ContextConfig config) {
        this.redis = redis;
        this.keys = keys;
        this.keepsFor = config.keepsFragmentsFor();
    }

    @Override
    public Uni<Void> remember(List<Claim> claims) {
        return redis.all(claims.stream().map(this::remember).toList()).replaceWithVoid();
    }

    private Request remember(Claim claim) {
        var said = claim.said();
        return RedisCalls.script(Scripts.REMEMBER, keys.claim(claim.definition(), claim.subject()))
                .arg(said.scope())
                .arg(said.moment())
                .arg(said.ripe().toEpochMilli())
                .arg(said.until().toEpochMilli())
                .arg(RedisMoments.timeToLive(said, keepsFor).toMillis());
    }
}
