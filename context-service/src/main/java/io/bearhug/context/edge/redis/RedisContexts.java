package io.bearhug.context.edge.redis;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.fold.Bounds;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Fragments;
import io.bearhug.context.fold.Place;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.people.Contexts;
import io.bearhug.context.people.People;
import io.bearhug.context.people.Pointer;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fragments, people and pointers in Redis. */
@ApplicationScoped
class RedisContexts implements Contexts, People, Fragments {

    private static final String NONE = "";

    private final RedisCalls redis;
    private final Keys keys;
    private final RedisTombstones tombstones;
    private final Standings standings;
    private final long keepsForMillis;

    RedisContexts(RedisCalls redis, Keys keys, RedisTombstones tombstones, Standings standings, ContextConfig config) {
        this.redis = redis;
        this.keys = keys;
        this.tombstones = tombstones;
        this.standings = standings;
        this.keepsForMillis = config.keepsFragmentsFor().toMillis();
    }

    @Override
    public Uni<Map<String, Pointer>> pointers(Collection<String> identifiers) {
        var asked = List.copyOf(identifiers);
        return redis.all(gets(asked, keys::pointer)).map(answers -> {
            var found = new HashMap<String, Pointer>();
            each(asked, answers, (identifier, stored) -> found.put(identifier, Smile.pointer(stored)));
            return found;
        });
    }

    @Override
    public Uni<Loaded> load(Collection<String> people, Collection<String> fragments) {
        var ids = List.copyOf(people);
        var asked = List.copyOf(fragments);
        var commands = new ArrayList<>(gets(ids, keys::person));
        commands.addAll(gets(asked, keys::fragment));
        int marks = commands.size();
        commands.addAll(standings.of(asked));
        return redis.all(commands).map(answers -> {
            var persons = new HashMap<String, Person>();
            each(ids, answers.subList(0, ids.size()), (id, stored) -> persons.put(id, Smile.person(stored)));
            var states = new HashMap<String, FragmentState>();
            each(asked, answers.subList(ids.size(), marks), (fragment, stored) -> {
                if (!Smile.isErased(stored)) {
                    states.put(fragment, Smile.state(stored));
                }
            });
            return new Loaded(
                    persons,
                    states,
                    answers.subList(marks, answers.size()).stream().allMatch(Standings::isWhole));
        });
    }

    @Override
    public Uni<Void> save(Person person, List<Pointer> pointers) {
        var commands = new ArrayList<Request>();
        commands.add(ifNewer(keys.person(person.id()), Smile.number(person.version()), person));
        pointers.forEach(
                pointer -> commands.add(ifNewer(keys.pointer(pointer.identifier()), header(pointer), pointer)));
        pointers.forEach(pointer -> commands.add(tombstones.index(pointer.identifier())));
        return redis.all(commands).chain(() -> forgetAgain(person, pointers));
    }

    /** A snapshot that was on its way while the person was erased must not leave their names behind. */
    private Uni<Void> forgetAgain(Person person, List<Pointer> pointers) {
        var names = pointers.stream().map(Pointer::identifier).toList();
        return tombstones.of(names).flatMap(forgotten -> {
            var commands = new ArrayList<Request>();
            pointers.stream()
                    .filter(pointer -> isForgotten(forgotten.get(pointer.identifier()), person.at()))
                    .forEach(pointer -> commands.add(
                            RedisCalls.script(Scripts.REMOVE_IF_UNCHANGED, keys.pointer(pointer.identifier()))
                                    .arg(header(pointer))));
            return redis.all(commands).replaceWithVoid();
        });
    }

    private static boolean isForgotten(@Nullable Instant before, Instant at) {
        return before != null && !at.isAfter(before);
    }

    static String header(Pointer pointer) {
        return Smile.number(pointer.move()) + Smile.number(pointer.version());
    }

    @Override
    public Uni<Map<String, Held>> hold(Place place, Collection<String> fragments) {
        var asked = List.copyOf(fragments);
        var commands = new ArrayList<>(gets(asked, keys::fragment));
        commands.add(standings.at(place));
        return tombstones.of(asked).flatMap(forgotten -> redis.all(commands)
                .call(answers -> standings.require(place, answers.getLast()))
                .map(answers -> {
                    var held = new LinkedHashMap<String, Held>();
                    asked.forEach(fragment ->
                            held.put(fragment, new Held(FragmentState.empty(fragment), NONE, forgotten.get(fragment))));
                    each(
                            asked,
                            answers.subList(0, asked.size()),
                            (fragment, stored) -> held.put(fragment, held(fragment, stored, forgotten.get(fragment))));
                    return held;
                }));
    }

    /** What is stored; nothing if it is older than an erasure, which may be about to take it away. */
    static Held held(String fragment, byte[] stored, @Nullable Instant forgotten) {
        var state = Smile.isErased(stored) ? FragmentState.empty(fragment) : Smile.state(stored);
        var first = state.firstSeen();
        boolean isOld = forgotten != null && (first == null || !first.isAfter(forgotten));
        return new Held(isOld ? FragmentState.empty(fragment) : state, Smile.header(stored), forgotten);
    }

    @Override
    public Uni<Set<String>> save(List<Held> states, Lens lens) {
        var commands = new ArrayList<Request>();
        states.forEach(held -> commands.add(ifUnchanged(held, bounded(held, lens), keepsForMillis)));
        return save(commands, states);
    }

    @Override
    public Uni<Set<String>> restore(List<Restored> states) {
        var commands = new ArrayList<Request>();
        states.forEach(it -> commands.add(ifUnchanged(
                it.held(), stored(it.held(), it.held().state()), it.keepsFor().toMillis())));
        return save(commands, states.stream().map(Restored::held).toList());
    }

    private Uni<Set<String>> save(List<Request> commands, List<Held> states) {
        states.forEach(held -> commands.add(tombstones.index(held.state().fragment())));
        return redis.all(commands).map(answers -> {
            var lost = new HashSet<String>();
            for (int index = 0; index < states.size(); index++) {
                var answer = answers.get(index);
                if (answer == null || answer.toInteger() == 0) {
                    lost.add(states.get(index).state().fragment());
                }
            }
            return lost;
        });
    }

    private Request ifUnchanged(Held held, byte[] value, long keepsFor) {
        return RedisCalls.script(
                        Scripts.SAVE_IF_UNCHANGED, keys.fragment(held.state().fragment()))
                .arg(held.revision())
                .arg(Buffer.buffer(value))
                .arg(keepsFor);
    }

    private static byte[] bounded(Held held, Lens lens) {
        var state = held.state();
        var stored = stored(held, state);
        for (int attempts = 0; stored.length > Bounds.BYTES && attempts < 12; attempts++) {
            state = Fold.lighter(state, lens);
            stored = stored(held, state);
        }
        return stored;
    }

    private static byte[] stored(Held held, FragmentState state) {
        long revision = held.revision().isEmpty() ? 0 : Long.parseUnsignedLong(held.revision(), 16);
        return Smile.write(Smile.number(revision + 1), state);
    }

    private static Request ifNewer(String key, String header, Object value) {
        return RedisCalls.script(Scripts.SAVE_IF_NEWER, key).arg(header).arg(Buffer.buffer(Smile.write(header, value)));
    }

    private static List<Request> gets(List<String> names, Function<String, String> key) {
        return names.stream()
                .map(name -> Request.cmd(Command.GET).arg(key.apply(name)))
                .toList();
    }

    private static void each(List<String> names, List<@Nullable Response> answers, BiConsumer<String, byte[]> take) {
        for (int index = 0; index < names.size(); index++) {
            var answer = answers.get(index);
            if (answer != null) {
                take.accept(names.get(index), answer.toBytes());
            }
        }
    }
}
