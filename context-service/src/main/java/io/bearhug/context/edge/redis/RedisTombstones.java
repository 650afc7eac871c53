package io.bearhug.context.edge.redis;

import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stays of forgotten names, and the way from a keyed hash to a name as long as it is not forgotten. */
@ApplicationScoped
class RedisTombstones {

    private final RedisCalls redis;
    private final Keys keys;
    private final Pseudonyms pseudonyms;

    RedisTombstones(RedisCalls redis, Keys keys, Pseudonyms pseudonyms) {
        this.redis = redis;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
    }

    /** Until when each of these names is forgotten; those that are not are left out. */
    Uni<Map<String, Instant>> of(Collection<String> names) {
        var asked = new ArrayList<String>();
        var commands = new ArrayList<Request>();
        for (var name : names) {
            for (var pseudonym : pseudonyms.all(name)) {
                asked.add(name);
                commands.add(Request.cmd(Command.GET).arg(keys.tombstone(pseudonym)));
            }
        }
        return redis.all(commands).map(answers -> {
            var found = new HashMap<String, Instant>();
            for (int index = 0; index < asked.size(); index++) {
                var answer = answers.get(index);
                if (answer != null) {
                    found.merge(asked.get(index), instant(answer.toLong()), RedisTombstones::later);
                }
            }
            return found;
        });
    }

    /** Remembers the name of a keyed hash. */
    Request index(String name) {
        return Request.cmd(Command.SET).arg(keys.name(pseudonyms.of(name))).arg(name);
    }

    /** Keyed hashes of a name. */
    List<String> pseudonyms(String name) {
        return pseudonyms.all(name);
    }

    /** Forgets a name up to an instant. */
    Request set(String pseudonym, Instant before) {
        return RedisCalls.script(Scripts.SET_IF_GREATER, keys.tombstone(pseudonym))
                .arg(micros(before));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
