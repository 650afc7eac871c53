package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.persons.Belonging;
import io.bearhug.identity.persons.Called;
import io.bearhug.identity.persons.InForce;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.support.outbox.Outbox;
import io.bearhug.support.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what a change says, and what others are told of it. */
final class RegionWrite {

    private static final String NEW_REGION =
            "INSERT INTO region (configuration) SELECT $1 FROM generate_series(1, $2) RETURNING id";
    private static final String DIVIDED = "UPDATE region SET configuration = $2 WHERE id = ANY($1)";
    private static final String DROP_REGIONS = "DELETE FROM region WHERE id = ANY($1)";
    private static final String IDENTIFIER = """
            UPDATE identifier i
            SET region = n.region, person = n.person, move = n.move, first_seen = n.first_seen, last_seen = n.last_seen,
                source = n.source, verified = n.verified, signed_in = n.signed_in, shared = n.shared
            FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::bigint[], $5::timestamptz[], $6::timestamptz[],
                        $7::text[], $8::boolean[], $9::boolean[], $10::boolean[])
                AS n (id, region, person, move, first_seen, last_seen, source, verified, signed_in, shared)
            WHERE i.id = n.id""";
    private static final String PERSON = """
            INSERT INTO person (id, version, redirect_to, snapshot)
            SELECT id, version, redirect_to, cast(snapshot AS json)
            FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[]) AS n (id, version, redirect_to, snapshot)
            ON CONFLICT (id) DO UPDATE
            SET version = excluded.version, redirect_to = excluded.redirect_to, snapshot = excluded.snapshot""";
    private static final String FORGET_CALLED = """
            DELETE FROM person_called
            WHERE person = ANY($1) AND (person, called) NOT IN (SELECT * FROM unnest($2::uuid[], $3::text[]))""";
    private static final String CALLED = """
            INSERT INTO person_called (person, called) SELECT * FROM unnest($1::uuid[], $2::text[])
            ON CONFLICT DO NOTHING""";

    private final SqlClient transaction;
    private final Batches batches;
    private final StoredRegion before;
    private final RegionChange change;
    private final InForce inForce;

    RegionWrite(SqlClient transaction, StoredRegion before, RegionChange change) {
        this.transaction = transaction;
        this.batches = new Batches(transaction);
        this.before = before;
        this.change = change;
        this.inForce = before.region().inForce();
    }

    /** Writes all of it; what is as it was costs nothing. */
    Uni<Void> write() {
        List<Told> told = change.snapshots().stream().map(Told::of).toList();
        return regions().flatMap(numbers -> identifiers(numbers)
                .flatMap(_ -> new FactsWrite(batches, before, change.facts()).write())
                .flatMap(_ -> new MarksWrite(transaction, before, change).write(numbers))
                .flatMap(_ -> new LineageWrite(transaction, before, change).write())
                .flatMap(_ -> persons(told))
                .flatMap(_ -> forgetCalled())
                .flatMap(_ -> called(change.snapshots()))
                .flatMap(_ ->
                        Outbox.add(transaction, told.stream().map(Told::message).toList())));
    }

    /**
     * A new version of somebody.
     *
     * @param person who
     * @param json the same, written once
     */
    private record Told(Person person, String json) {

        static Told of(Person person) {
            return new Told(person, Objects.requireNonNull(Rows.text(person), "a person is something"));
        }

        UUID id() {
            return UUID.fromString(person.id());
        }

        @Nullable
        UUID redirectTo() {
            String target = person.redirectTo();
            return target == null ? null : UUID.fromString(target);
        }

        OutboxMessage message() {
            return new OutboxMessage(Topic.PERSONS, person.id(), "person", person.id() + "/" + person.version(), json);
        }
    }

    private Uni<Void> persons(List<Told> told) {
        return batches.all(
                PERSON,
                told,
                List.of(
                        Column.ids(Told::id),
                        Column.longs(it -> it.person().version()),
                        Column.ids(Told::redirectTo),
                        Column.texts(Told::json)));
    }

    /** What those are called no more who were called something before. */
    private Uni<Void> forgetCalled() {
        List<Person> before =
                change.snapshots().stream().filter(this::wasCalledSomething).toList();
        if (before.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Calling> still = callings(before);
        return transaction
                .preparedQuery(FORGET_CALLED)
                .execute(Tuple.of(
                        before.stream().map(it -> UUID.fromString(it.id())).toArray(UUID[]::new),
                        still.stream().map(Calling::person).toArray(UUID[]::new),
                        still.stream().map(Calling::name).toArray(String[]::new)))
                .replaceWithVoid();
    }

    private Uni<Void> called(List<Person> persons) {
        return batches.all(
                CALLED, callings(persons), List.of(Column.ids(Calling::person), Column.texts(Calling::name)));
    }

    /** That somebody is called so. */
    private record Calling(UUID person, String name) {}

    private static List<Calling> callings(List<Person> persons) {
        return persons.stream()
                .flatMap(person ->
                        Called.by(person).stream().map(name -> new Calling(UUID.fromString(person.id()), name)))
                .toList();
    }

    private boolean wasCalledSomething(Person person) {
        Person old = before.region().persons().get(person.id());
        return old != null && !Called.by(old).isEmpty();
    }

    /** The number of each identifier's region from now on. */
    private Uni<Map<Identifier, Long>> regions() {
        Map<Identifier, Long> numbers = new HashMap<>();
        before.rows().values().forEach(row -> keepNumber(row, numbers));
        RegionNumbers plan = RegionNumbers.of(change.regions(), numbers);
        plan.kept().forEach((region, number) -> region.forEach(identifier -> numbers.put(identifier, number)));
        return drop(plan.gone())
                .flatMap(_ -> create(plan.fresh(), numbers))
                .flatMap(_ -> divided(plan.kept().values()))
                .replaceWith(numbers);
    }

    private static void keepNumber(IdentifierRow row, Map<Identifier, Long> numbers) {
        Long region = row.region();
        if (region != null) {
            numbers.put(row.identifier(), region);
        }
    }

    private Uni<Void> divided(Collection<Long> kept) {
        return inForce.isNew()
                ? transaction
                        .preparedQuery(DIVIDED)
                        .execute(Tuple.of(kept.toArray(Long[]::new), inForce.version()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> drop(Set<Long> gone) {
        return gone.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(DROP_REGIONS)
                        .execute(Tuple.of(gone.toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    private Uni<Void> create(List<Set<Identifier>> fresh, Map<Identifier, Long> numbers) {
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(NEW_REGION)
                        .execute(Tuple.of(inForce.version(), fresh.size()))
                        .map(rows -> Rows.list(rows, row -> row.getLong("id")))
                        .invoke(created -> number(fresh, created, numbers))
                        .replaceWithVoid();
    }

    private static void number(List<Set<Identifier>> fresh, List<Long> created, Map<Identifier, Long> numbers) {
        for (int i = 0; i < fresh.size(); i++) {
            Long number = created.get(i);
            fresh.get(i).forEach(identifier -> numbers.put(identifier, number));
        }
    }

    private Uni<Void> identifiers(Map<Identifier, Long> regions) {
        Set<Identifier> touched = new HashSet<>(change.facts().nodes().keySet());
        touched.addAll(change.moved().keySet());
        regions.forEach((identifier, region) -> {
            IdentifierRow row = row(identifier);
            Node node = row.node();
            if (!region.equals(row.region()) || (node != null && node.shared() != isShared(identifier))) {
                touched.add(identifier);
            }
        });
        return write(touched.stream()
                .map(name -> after(name, Objects.requireNonNull(regions.get(name), "every identifier is in a region")))
                .sorted(Comparator.comparingLong(After::id))
                .toList());
    }

    /** What an identifier is from now on. */
    private record After(long id, long region, Node node, Belonging belonging, boolean isShared) {}

    private After after(Identifier identifier, long region) {
        IdentifierRow row = row(identifier);
        Node node = Objects.requireNonNull(
                change.facts().nodes().getOrDefault(identifier, row.node()), "a touched identifier was seen");
        Belonging belonging = Objects.requireNonNull(
                change.moved().getOrDefault(identifier, row.belonging()), "a touched identifier is somebody's");
        return new After(row.id(), region, node, belonging, isShared(identifier));
    }

    private Uni<Void> write(List<After> identifiers) {
        return batches.all(
                IDENTIFIER,
                identifiers,
                List.of(
                        Column.longs(After::id),
                        Column.longs(After::region),
                        Column.ids(it -> UUID.fromString(it.belonging().person())),
                        Column.longs(it -> it.belonging().move()),
                        Column.times(it -> it.node().firstSeen()),
                        Column.times(it -> it.node().lastSeen()),
                        Column.texts(it -> it.node().source()),
                        Column.flags(it -> it.node().verified()),
                        Column.flags(it -> it.node().signedIn()),
                        Column.flags(After::isShared)));
    }

    private boolean isShared(Identifier identifier) {
        return change.marks().shared().contains(identifier);
    }

    private IdentifierRow row(Identifier identifier) {
        return Objects.requireNonNull(before.rows().get(identifier), "what is written about was loaded before");
    }
}
