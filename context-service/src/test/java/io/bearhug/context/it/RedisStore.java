package io.bearhug.context.it;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's part of a Redis that others use, too, to be lost at one blow: for the service it is as if Redis was flushed, or an older
 * copy of it was put in its place.
 */
@ApplicationScoped
class RedisStore {

    private static final String REPLACE = """
            for _, key in ipairs(redis.call('KEYS', ARGV[1] .. '*')) do redis.call('DEL', key) end
            for i = 2, #ARGV, 2 do redis.call('RESTORE', ARGV[i], 0, ARGV[i + 1]) end
            return 1
            """;

    private final Redis redis;
    private final String prefix;

    RedisStore(Redis redis, @ConfigProperty(name = "bearhug.redis.prefix") String prefix) {
        this.redis = redis;
        this.prefix = prefix;
    }

    /** Loses everything. */
    void wipe() {
        replaceBy(Map.of());
    }

    /** Everything as it is now. */
    Map<String, byte[]> backup() {
        var backup = new LinkedHashMap<String, byte[]>();
        for (var key : keys()) {
            var dump = send(Request.cmd(Command.DUMP).arg(key));
            if (dump != null) {
                backup.put(key, dump.toBytes());
            }
        }
        return backup;
    }

    /** Goes back to what was once there. */
    void replaceBy(Map<String, byte[]> backup) {
        var script = Request.cmd(Command.EVAL).arg(REPLACE).arg(0).arg(prefix);
        for (var entry : backup.entrySet()) {
            script = script.arg(entry.getKey()).arg(Buffer.buffer(entry.getValue()));
        }
        var _ = send(script);
    }

    List<String> keys() {
        var keys = new ArrayList<String>();
        send(Request.cmd(Command.KEYS).arg(prefix + "*")).forEach(key -> keys.add(key.toString()));
        return keys;
    }

    private Response send(Request command) {
        return redis.send(command).await().atMost(World.PATIENCE);
    }
}
