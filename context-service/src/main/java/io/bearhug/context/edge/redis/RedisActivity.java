package io.bearhug.context.edge.redis;

import io.bearhug.context.activity.ActivityCounts;
import io.bearhug.contracts.Activity;
import io.bearhug.contracts.Activity.Count;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hash per minute, channel to count. */
@ApplicationScoped
class RedisActivity implements ActivityCounts {

    /** Twice what is looked back on. */
    private static final long KEPT_SECONDS =
            Duration.ofMinutes(2L * Activity.MINUTES).toSeconds();

    private final RedisCalls redis;
    private final Keys keys;

    RedisActivity(RedisCalls redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    @Override
    public Uni<Void> add(Instant minute, Map<String, Long> byChannel) {
        String key = keys.activity(minute);
        List<Request> commands = new ArrayList<>();
        byChannel.forEach((channel, count) ->
                commands.add(Request.cmd(Command.HINCRBY).arg(key).arg(channel).arg(count)));
        commands.add(Request.cmd(Command.EXPIRE).arg(key).arg(KEPT_SECONDS));
        return redis.all(commands).replaceWithVoid();
    }

    @Override
    public Uni<List<Count>> of(List<Instant> minutes) {
        List<Request> commands = minutes.stream()
                .map(minute -> Request.cmd(Command.HGETALL).arg(keys.activity(minute)))
                .toList();
        return redis.all(commands).map(answers -> {
            List<Count> counts = new ArrayList<>();
            for (int index = 0; index < minutes.size(); index++) {
                addAll(counts, minutes.get(index), answers.get(index));
            }
            return counts;
        });
    }

    private static void addAll(List<Count> counts, Instant minute, @Nullable Response hash) {
        if (hash != null) {
            hash.getKeys()
                    .forEach(channel -> counts.add(
                            new Count(minute, channel, hash.get(channel).toLong())));
        }
    }
}
