package io.bearhug.context.edge.redis;

import io.bearhug.context.fold.NotWhole;
import io.bearhug.context.fold.Place;
import io.bearhug.context.rebuild.Mark;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.TopicReads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is read may be relied on. A mark is asked for behind what it vouches for, in the same round trip: if it stands then, what
 * was read before it did, too.
 */
@ApplicationScoped
class Standings {

    private final RedisCalls redis;
    private final Keys keys;
    private final TopicReads topics;

    Standings(RedisCalls redis, Keys keys, TopicReads topics) {
        this.redis = redis;
        this.keys = keys;
        this.topics = topics;
    }

    /** Asks for the marks that vouch for these fragments. */
    List<Request> of(Collection<String> fragments) {
        return fragments.stream()
                .map(fragment -> topics.partitionOf(Topic.EVENTS, fragment))
                .distinct()
                .map(partition ->
                        Request.cmd(Command.HMGET).arg(keys.mark(partition)).arg("standing"))
                .toList();
    }

    /** What such a mark says. */
    static boolean isWhole(@Nullable Response mark) {
        return mark != null
                && mark.get(0) != null
                && Mark.Standing.WHOLE.name().equals(mark.get(0).toString());
    }

    /** Asks for the mark that facts from a place need. */
    Request at(Place place) {
        return RedisMarks.ask(keys.mark(place.partition()));
    }

    /** Fails if they may not be folded in. A store that turns out to be behind is said to be so. */
    Uni<Void> require(Place place, @Nullable Response stored) {
        var mark = RedisMarks.mark(stored);
        if (mark.isEmpty() || stored == null) {
            return notWhole(place);
        }
        return switch (mark.get().standing()) {
            case BEHIND -> notWhole(place);
            case REBUILDING -> isFor(place, stored.get(1)) ? Uni.createFrom().voidItem() : notWhole(place);
            case WHOLE -> place.rebuild() == null ? requireAll(place, mark.get()) : notWhole(place);
        };
    }

    private static boolean isFor(Place place, @Nullable Response rebuild) {
        return rebuild != null && rebuild.toString().equals(place.rebuild());
    }

    private Uni<Void> requireAll(Place place, Mark mark) {
        return mark.hasAll(place.known())
                ? Uni.createFrom().voidItem()
                : redis.one(RedisCalls.script(Scripts.BEHIND, keys.mark(place.partition())))
                        .chain(() -> notWhole(place));
    }

    private static Uni<Void> notWhole(Place place) {
        return Uni.createFrom().failure(new NotWhole(place.partition()));
    }
}
