package io.bearhug.context.edge.redis;

import io.bearhug.support.security.Pseudonyms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        var found = new HashMap<String, Instant>();
        return ask(names, found, new Reads()).from(redis).replaceWith(found);
    }

    /** Asks for the same together with something else. */
    Reads ask(Collection<String> names, Map<String, Instant> found, Reads reads) {
        var asked = names.stream()
                .flatMap(name -> pseudonyms.all(name).stream().map(it -> Map.entry(name, it)))
                .toList();
        return reads.get(
                asked,
                it -> keys.tombstone(it.getValue()),
                (it, until) -> found.merge(it.getKey(), instant(until.toLong()), RedisTombstones::later));
    }

    /** Remembers names by their keyed hashes; there has to be one. */
    Request index(Collection<String> names) {
        var command = Request.cmd(Command.MSET);
        for (var name : names) {
            command = command.arg(keys.name(pseudonyms.of(name))).arg(name);
        }
        return command;
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
