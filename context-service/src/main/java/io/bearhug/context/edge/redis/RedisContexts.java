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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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
        var found = new HashMap<String, Pointer>();
        return new Reads()
                .get(
                        List.copyOf(identifiers),
                        keys::pointer,
                        (identifier, stored) -> found.put(identifier, Smile.pointer(stored.toBytes())))
                .from(redis)
                .replaceWith(found);
    }

    @Override
    public Uni<Loaded> load(Collection<String> people, Collection<String> fragments) {
        var persons = new HashMap<String, Person>();
        var states = new HashMap<String, FragmentState>();
        var marks = new ArrayList<Boolean>();
        var reads = new Reads()
                .get(List.copyOf(people), keys::person, (id, stored) -> persons.put(id, Smile.person(stored.toBytes())))
                .get(List.copyOf(fragments), keys::fragment, (fragment, stored) -> put(fragment, stored, states));
        for (var mark : standings.of(fragments)) {
            var _ = reads.ask(mark, answer -> marks.add(Standings.isWhole(answer)));
        }
        return reads.from(redis).map(_ -> new Loaded(persons, states, !marks.contains(false)));
    }

    private static void put(String fragment, Response stored, Map<String, FragmentState> states) {
        var bytes = stored.toBytes();
        if (!Smile.isErased(bytes)) {
            states.put(fragment, Smile.state(bytes));
        }
    }

    private record Described(Person person, List<Pointer> pointers) {}

    @Override
    public Uni<Void> save(Collection<Person> people) {
        var all = people.stream()
                .map(person -> new Described(person, Pointer.of(person)))
                .toList();
        var commands = new ArrayList<Request>();
        all.forEach(it -> {
            var person = it.person();
            commands.add(ifNewer(keys.person(person.id()), Smile.number(person.version()), person));
            it.pointers()
                    .forEach(pointer ->
                            commands.add(ifNewer(keys.pointer(pointer.identifier()), header(pointer), pointer)));
        });
        var names = names(all);
        if (!names.isEmpty()) {
            commands.add(tombstones.index(names));
        }
        return redis.all(commands).chain(() -> tombstones.of(names)).flatMap(it -> forgetAgain(all, it));
    }

    private static Set<String> names(List<Described> people) {
        return people.stream()
                .flatMap(it -> it.pointers().stream())
                .map(Pointer::identifier)
                .collect(Collectors.toSet());
    }

    /** A snapshot that was on its way while the person was erased must not leave their names behind. */
    private Uni<Void> forgetAgain(List<Described> people, Map<String, Instant> forgotten) {
        var commands = new ArrayList<Request>();
        people.forEach(it -> it.pointers().stream()
                .filter(pointer -> isForgotten(
                        forgotten.get(pointer.identifier()), it.person().at()))
                .forEach(pointer ->
                        commands.add(RedisCalls.script(Scripts.REMOVE_IF_UNCHANGED, keys.pointer(pointer.identifier()))
                                .arg(header(pointer)))));
        return redis.all(commands).replaceWithVoid();
    }

    private static boolean isForgotten(@Nullable Instant before, Instant at) {
        return before != null && !at.isAfter(before);
    }

    static String header(Pointer pointer) {
        return Smile.number(pointer.move()) + Smile.number(pointer.version());
    }

    /**
     * States first, then tombstones: who erases does it the other way round, so whoever misses a tombstone has read a state that is
     * about to go, and cannot write it. The mark comes last, behind what it vouches for.
     */
    @Override
    public Uni<Map<String, Held>> hold(Place place, Collection<String> fragments) {
        var asked = List.copyOf(fragments);
        var stored = new HashMap<String, Response>();
        var forgotten = new HashMap<String, Instant>();
        var mark = new AtomicReference<@Nullable Response>();
        var reads = new Reads().get(asked, keys::fragment, stored::put);
        return tombstones
                .ask(asked, forgotten, reads)
                .ask(standings.at(place), mark::set)
                .from(redis)
                .chain(() -> standings.require(place, mark.get()))
                .map(_ -> held(asked, stored, forgotten));
    }

    @Override
    public Uni<Map<String, Held>> hold(Collection<String> fragments) {
        var asked = List.copyOf(fragments);
        var stored = new HashMap<String, Response>();
        var forgotten = new HashMap<String, Instant>();
        var reads = new Reads().get(asked, keys::fragment, stored::put);
        return tombstones.ask(asked, forgotten, reads).from(redis).map(_ -> held(asked, stored, forgotten));
    }

    private static Map<String, Held> held(
            List<String> asked, Map<String, Response> stored, Map<String, Instant> forgotten) {
        var held = new LinkedHashMap<String, Held>();
        for (var fragment : asked) {
            var value = stored.get(fragment);
            var until = forgotten.get(fragment);
            held.put(
                    fragment,
                    value == null
                            ? new Held(FragmentState.empty(fragment), NONE, until)
                            : held(fragment, value.toBytes(), until));
        }
        return held;
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

    /** Names come first: no state is without its name, by which an erasure finds it. */
    private Uni<Set<String>> save(List<Request> commands, List<Held> states) {
        if (states.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var names = states.stream().map(held -> held.state().fragment()).toList();
        commands.addFirst(tombstones.index(names));
        return redis.all(commands).map(answers -> {
            var lost = new HashSet<String>();
            for (int index = 0; index < names.size(); index++) {
                var answer = answers.get(index + 1);
                if (answer == null || answer.toInteger() == 0) {
                    lost.add(names.get(index));
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
}
