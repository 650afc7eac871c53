package io.bearhug.decision.edge.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A Lua script, called by its digest; sent once to a Redis that does not know it. */
final class Script {

    private final ReactiveRedisDataSource redis;
    private final String text;
    private final String digest;

    Script(ReactiveRedisDataSource redis, String name) {
        this.redis = redis;
        this.text = load(name);
        this.digest = digest(text);
    }

    Uni<Response> call(List<String> keys, List<String> arguments) {
        return run("EVALSHA", digest, keys, arguments)
                .onFailure(failure -> String.valueOf(failure.getMessage()).contains("NOSCRIPT"))
                .recoverWithUni(() -> run("EVAL", text, keys, arguments));
    }

    private Uni<Response> run(String command, String script, List<String> keys, List<String> arguments) {
        var words = Stream.of(Stream.of(script, String.valueOf(keys.size())), keys.stream(), arguments.stream())
                .flatMap(it -> it)
                .toArray(String[]::new);
        return redis.execute(command, words);
    }

    private static String load(String name) {
        try (var stream = Script.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("script " + name + " is part of this service");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
