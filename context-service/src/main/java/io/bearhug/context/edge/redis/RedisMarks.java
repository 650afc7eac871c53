package io.bearhug.context.edge.redis;

import io.bearhug.context.fold.Place;
import io.bearhug.context.rebuild.Mark;
import io.bearhug.context.rebuild.Marks;
import io.bearhug.context.snapshots.Changes;
import io.bearhug.contracts.Topic;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Marks of partitions, and what changed in them, in Redis. */
@ApplicationScoped
class RedisMarks implements Marks, Changes {

    /** Topics of facts. */
    static final List<String> TOPICS = List.of(Topic.EVENTS.suffix(), Topic.OUTCOMES.suffix());

    private final RedisCalls redis;
    private final Keys keys;

    RedisMarks(RedisCalls redis, Keys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    @Override
    public Uni<Map<Integer, Mark>> of(Collection<Integer> partitions) {
        var asked = List.copyOf(partitions);
        var commands =
                asked.stream().map(partition -> ask(keys.mark(partition))).toList();
        return redis.all(commands).map(answers -> {
            var marks = new HashMap<Integer, Mark>();
            for (int index = 0; index < asked.size(); index++) {
                int partition = asked.get(index);
                mark(answers.get(index)).ifPresent(mark -> marks.put(partition, mark));
            }
            return marks;
        });
    }

    /** Asks for standing, rebuild and positions. */
    static Request ask(String mark) {
        return Request.cmd(Command.HMGET)
                .arg(mark)
                .arg("standing")
                .arg("rebuild")
                .arg(TOPICS.getFirst())
                .arg(TOPICS.getLast());
    }

    /** The mark that was asked for; empty if there is none. */
    static Optional<Mark> mark(@Nullable Response stored) {
        if (stored == null || stored.get(0) == null) {
            return Optional.empty();
        }
        return Optional.of(new Mark(
                Mark.Standing.valueOf(stored.get(0).toString()), offsets(text(stored.get(2)), text(stored.get(3)))));
    }

    private static Map<String, Long> offsets(String first, String second) {
        var offsets = new HashMap<String, Long>();
        if (!first.isEmpty()) {
            offsets.put(TOPICS.getFirst(), Long.parseLong(first));
        }
        if (!second.isEmpty()) {
            offsets.put(TOPICS.getLast(), Long.parseLong(second));
        }
        return offsets;
    }

    private static String text(@Nullable Response value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public Uni<Boolean> folded(Place place, long next, Map<String, Long> changed) {
        var script = RedisCalls.script(
                        Scripts.FOLDED, keys.mark(place.partition()), keys.changed(place.partition(), place.topic()))
                .arg(place.rebuild() == null ? "" : place.rebuild())
                .arg(place.topic())
                .arg(next);
        for (var change : changed.entrySet()) {
            script = script.arg(change.getKey()).arg(change.getValue());
        }
        return redis.one(script).map(RedisMarks::isDone);
    }

    private static boolean isDone(@Nullable Response answer) {
        return answer != null && answer.toInteger() == 1;
    }

    @Override
    public Uni<String> begin(Collection<Integer> partitions) {
        var rebuild = UUID.randomUUID().toString();
        return redis.all(partitions.stream()
                        .map(partition -> RedisCalls.script(Scripts.BEGIN, keys.mark(partition))
                                .arg(rebuild))
                        .toList())
                .replaceWith(rebuild);
    }

    @Override
    public Uni<Boolean> end(int partition, String rebuild, Map<String, Long> positions) {
        var script = RedisCalls.script(Scripts.END, keys.mark(partition)).arg(rebuild);
        for (var position : positions.entrySet()) {
            script = script.arg(position.getKey()).arg(position.getValue());
        }
        return redis.one(script).map(RedisMarks::isDone);
    }

    @Override
    public boolean isBack() {
        return redis.isBack();
    }

    @Override
    public Uni<Void> putBack(int partition) {
        return redis.all(TOPICS.stream()
                        .map(topic -> RedisCalls.script(
                                Scripts.PUT_BACK, keys.changed(partition, topic), keys.taken(partition, topic)))
                        .toList())
                .replaceWithVoid();
    }

    @Override
    public Uni<Taken> take(int partition, int most) {
        return redis.one(RedisCalls.script(
                                Scripts.TAKE,
                                keys.mark(partition),
                                keys.changed(partition, TOPICS.getFirst()),
                                keys.changed(partition, TOPICS.getLast()),
                                keys.taken(partition, TOPICS.getFirst()),
                                keys.taken(partition, TOPICS.getLast()))
                        .arg(most)
                        .arg(TOPICS.getFirst())
                        .arg(TOPICS.getLast()))
                .map(RedisMarks::taken);
    }

    private static Taken taken(@Nullable Response answer) {
        if (answer == null) {
            return new Taken(List.of(), Map.of());
        }
        var fragments = new ArrayList<String>();
        answer.get(0).forEach(name -> fragments.add(name.toString()));
        return new Taken(fragments, offsets(text(answer.get(1)), text(answer.get(2))));
    }

    @Override
    public Uni<Void> copied(int partition, Collection<String> fragments) {
        var commands = new ArrayList<Request>();
        for (var topic : TOPICS) {
            var remove = Request.cmd(Command.ZREM).arg(keys.taken(partition, topic));
            for (var fragment : fragments) {
                remove = remove.arg(fragment);
            }
            commands.add(remove);
        }
        return redis.all(commands).replaceWithVoid();
    }
}
