package io.bearhug.context.edge.redis;

import io.bearhug.context.erasure.Traces;
import io.bearhug.context.people.Pointer;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.support.kafka.TopicReads;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes people out of Redis. Tombstones come first; then each state and pointer goes if it is still the one that was looked at, so
 * that whoever folds or writes at the same time either finds the tombstone or is found.
 */
@ApplicationScoped
class RedisTraces implements Traces {

    private static final int ATTEMPTS = 10;
    private static final int SCAN = 1_000;

    private final RedisCalls redis;
    private final Keys keys;
    private final RedisTombstones tombstones;
    private final TopicReads topics;

    RedisTraces(RedisCalls redis, Keys keys, RedisTombstones tombstones, TopicReads topics) {
        this.redis = redis;
        this.keys = keys;
        this.tombstones = tombstones;
        this.topics = topics;
    }

    @Override
    public Uni<Set<String>> forget(Erasure erasure, Collection<String> definitions) {
        return redis.all(erasure.names().stream()
                        .map(name -> tombstones.set(name, erasure.before()))
                        .toList())
                .chain(() -> names(erasure))
                .flatMap(names -> states(erasure, names, ATTEMPTS)
                        .chain(() -> pointers(erasure, names))
                        .chain(() -> people(erasure))
                        .chain(() -> timers(names, "0"))
                        .chain(() -> calendars(erasure))
                        .chain(() -> endings(erasure, names))
                        .chain(() -> claims(erasure, names, definitions))
                        .chain(() -> changes(names))
                        .replaceWith(names));
    }

    /** What began under these names since is copied by whoever erases. */
    private Uni<Void> changes(Set<String> names) {
        var commands = new ArrayList<Request>();
        for (var name : names) {
            int partition = topics.partitionOf(Topic.EVENTS, name);
            for (var topic : RedisMarks.TOPICS) {
                commands.add(Request.cmd(Command.ZREM)
                        .arg(keys.changed(partition, topic))
                        .arg(name));
                commands.add(Request.cmd(Command.ZREM)
                        .arg(keys.taken(partition, topic))
                        .arg(name));
            }
        }
        return redis.all(commands).replaceWithVoid();
    }

    /** The names meant: by the index, and by what was known of the person. */
    private Uni<Set<String>> names(Erasure erasure) {
        var byIndex = gets(erasure.names(), keys::name);
        var people = gets(erasure.ids(), keys::person);
        return redis.all(Stream.concat(byIndex.stream(), people.stream()).toList())
                .map(answers -> {
                    var names = new HashSet<String>();
                    answers.subList(0, byIndex.size()).forEach(name -> add(name, names));
                    answers.subList(byIndex.size(), answers.size()).forEach(person -> addAll(person, erasure, names));
                    return names;
                });
    }

    private static void add(@Nullable Response name, Set<String> names) {
        if (name != null) {
            names.add(name.toString());
        }
    }

    private void addAll(@Nullable Response stored, Erasure erasure, Set<String> names) {
        if (stored != null) {
            var person = Smile.person(stored.toBytes());
            Stream.concat(
                            person.identifiers().stream()
                                    .map(Person.PersonIdentifier::identifier)
                                    .map(Identifier::key),
                            person.fragments().stream().map(Person.PersonFragment::fragment))
                    .filter(name -> tombstones.pseudonyms(name).stream().anyMatch(erasure.names()::contains))
                    .forEach(names::add);
        }
    }

    /** Leaves a header for a moment, so that nobody who read nothing, or the old state, writes after us. */
    private Uni<Void> states(Erasure erasure, Collection<String> names, int attempts) {
        if (names.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (attempts == 0) {
            return Uni.createFrom().failure(new Contended());
        }
        var asked = List.copyOf(names);
        return redis.all(gets(asked, keys::fragment)).flatMap(answers -> {
            var old = new ArrayList<String>();
            var commands = new ArrayList<Request>();
            for (int index = 0; index < asked.size(); index++) {
                var revision = oldRevision(asked.get(index), answers.get(index), erasure);
                if (revision != null) {
                    old.add(asked.get(index));
                    commands.add(erase(asked.get(index), revision));
                }
            }
            return redis.all(commands).flatMap(done -> states(erasure, lost(old, done), attempts - 1));
        });
    }

    /** The revision of what is to go; null if what is there began later. */
    private static @Nullable String oldRevision(String name, @Nullable Response stored, Erasure erasure) {
        if (stored == null) {
            return "";
        }
        var held = RedisContexts.held(name, stored.toBytes(), erasure.before());
        return held.state().isEmpty() ? held.revision() : null;
    }

    private Request erase(String name, String revision) {
        long next = revision.isEmpty() ? 1 : Long.parseUnsignedLong(revision, 16) + 1;
        return RedisCalls.script(Scripts.SAVE_IF_UNCHANGED, keys.fragment(name))
                .arg(revision)
                .arg(Smile.number(next))
                .arg(GUARD.toMillis());
    }

    private static List<String> lost(List<String> names, List<@Nullable Response> done) {
        var lost = new ArrayList<String>();
        for (int index = 0; index < names.size(); index++) {
            var answer = done.get(index);
            if (answer == null || answer.toInteger() == 0) {
                lost.add(names.get(index));
            }
        }
        return lost;
    }

    private Uni<Void> pointers(Erasure erasure, Collection<String> names) {
        return redis.all(gets(names, keys::pointer)).flatMap(answers -> {
            var commands = new ArrayList<Request>();
            for (var stored : answers) {
                if (stored != null) {
                    removal(Smile.pointer(stored.toBytes()), erasure, commands);
                }
            }
            return redis.all(commands).replaceWithVoid();
        });
    }

    private void removal(Pointer pointer, Erasure erasure, List<Request> commands) {
        if (erasure.ids().contains(pointer.person())) {
            commands.add(RedisCalls.script(Scripts.REMOVE_IF_UNCHANGED, keys.pointer(pointer.identifier()))
                    .arg(RedisContexts.header(pointer)));
        }
    }

    /** The last version there will ever be of them. */
    private Uni<Void> people(Erasure erasure) {
        var header = Smile.number(Long.MAX_VALUE);
        return redis.all(erasure.ids().stream()
                        .map(id -> RedisCalls.script(Scripts.SAVE_IF_NEWER, keys.person(id))
                                .arg(header)
                                .arg(Buffer.buffer(Smile.write(header, nobody(id, erasure)))))
                        .toList())
                .replaceWithVoid();
    }

    private static Person nobody(String id, Erasure erasure) {
        return new Person(
                id,
                Long.MAX_VALUE,
                erasure.before(),
                null,
                true,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Uni<Void> calendars(Erasure erasure) {
        return remove(erasure.ids().stream().map(RedisTimers::calendar).toList());
    }

    private Uni<Void> endings(Erasure erasure, Set<String> names) {
        return redis.all(Stream.concat(
                                names.stream().map(RedisEndings::fragment),
                                erasure.ids().stream().map(RedisEndings::person))
                        .map(member ->
                                Request.cmd(Command.ZREM).arg(keys.endings()).arg(member))
                        .toList())
                .replaceWithVoid();
    }

    /** Looks through all timers, some at a time. */
    private Uni<Void> timers(Set<String> names, String cursor) {
        return names.isEmpty()
                ? Uni.createFrom().voidItem()
                : redis.one(Request.cmd(Command.ZSCAN)
                                .arg(keys.timers())
                                .arg(cursor)
                                .arg("COUNT")
                                .arg(SCAN))
                        .flatMap(page -> page == null
                                ? Uni.createFrom().voidItem()
                                : remove(theirs(page.get(1), names))
                                        .chain(() -> "0".equals(page.get(0).toString())
                                                ? Uni.createFrom().voidItem()
                                                : timers(names, page.get(0).toString())));
    }

    /** Members and scores, one after the other. */
    private static List<String> theirs(Response page, Set<String> names) {
        var theirs = new ArrayList<String>();
        for (int index = 0; index < page.size(); index += 2) {
            var member = page.get(index).toString();
            if (names.contains(member.substring(member.indexOf(RedisTimers.SEPARATOR) + 1))) {
                theirs.add(member);
            }
        }
        return theirs;
    }

    private Uni<Void> remove(List<String> members) {
        return redis.all(members.stream()
                        .map(member ->
                                Request.cmd(Command.ZREM).arg(keys.timers()).arg(member))
                        .toList())
                .replaceWithVoid();
    }

    private Uni<Void> claims(Erasure erasure, Set<String> names, Collection<String> definitions) {
        var commands = Stream.concat(names.stream(), erasure.ids().stream())
                .flatMap(subject -> definitions.stream().map(definition -> keys.claim(definition, subject)))
                .map(key -> Request.cmd(Command.DEL).arg(key))
                .toList();
        return redis.all(commands).replaceWithVoid();
    }

    /** Whoever begins anew under a name writes it down anew. */
    @Override
    public Uni<Void> forgetNames(Erasure erasure, Collection<String> inUse) {
        var kept = inUse.stream()
                .flatMap(name -> tombstones.pseudonyms(name).stream())
                .collect(Collectors.toSet());
        return redis.all(erasure.names().stream()
                        .filter(name -> !kept.contains(name))
                        .map(name -> Request.cmd(Command.DEL).arg(keys.name(name)))
                        .toList())
                .replaceWithVoid();
    }

    private static List<Request> gets(Collection<String> names, java.util.function.Function<String, String> key) {
        return names.stream()
                .map(name -> Request.cmd(Command.GET).arg(key.apply(name)))
                .toList();
    }

    /** Others keep writing the same fragments; the erasure is to be tried again. */
    private static final class Contended extends Unavailable {
        Contended() {
            super("fragments of an erasure are being written by others");
        }
    }
}
