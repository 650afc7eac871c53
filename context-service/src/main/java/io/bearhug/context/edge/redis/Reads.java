package io.bearhug.context.edge.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Questions that go out together, one round trip for all, answered in the order in which they were asked. Values are asked for many at
 * once, since each command costs more than the value it brings.
 */
final class Reads {

    /** Values of one command: Redis does nothing else meanwhile. */
    private static final int AT_ONCE = 100;

    private final List<Request> commands = new ArrayList<>();
    private final List<Consumer<@Nullable Response>> takers = new ArrayList<>();

    /** Asks a question; null for nil. */
    Reads ask(Request command, Consumer<@Nullable Response> take) {
        commands.add(command);
        takers.add(take);
        return this;
    }

    /** Asks for the values of these names; what is not there is left out. */
    <T> Reads get(List<T> names, Function<T, String> key, BiConsumer<T, Response> take) {
        for (int first = 0; first < names.size(); first += AT_ONCE) {
            var some = names.subList(first, Math.min(names.size(), first + AT_ONCE));
            var command = Request.cmd(Command.MGET);
            for (var name : some) {
                command = command.arg(key.apply(name));
            }
            var _ = ask(command, answer -> each(some, answer, take));
        }
        return this;
    }

    private static <T> void each(List<T> names, @Nullable Response answer, BiConsumer<T, Response> take) {
        for (int index = 0; answer != null && index < names.size(); index++) {
            @Nullable Response value = answer.get(index);
            if (value != null) {
                take.accept(names.get(index), value);
            }
        }
    }

    /** Sends them; done when every answer was taken. */
    Uni<Void> from(RedisCalls redis) {
        return redis.all(commands)
                .invoke(answers -> {
                    for (int index = 0; index < takers.size(); index++) {
                        takers.get(index).accept(answers.get(index));
                    }
                })
                .replaceWithVoid();
    }
}
