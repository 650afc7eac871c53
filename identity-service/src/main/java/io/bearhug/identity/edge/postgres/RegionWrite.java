package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.persons.Belonging;
import io.bearhug.identity.persons.Called;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.support.outbox.Outbox;
import io.bearhug.support.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what a change says, and what others are told of it. */
final class RegionWrite {

    private static final String NEW_REGION = "INSERT INTO region DEFAULT VALUES RETURNING id";
    private static final String DROP_REGIONS = "DELETE FROM region WHERE id = ANY($1)";
    private static final String IDENTIFIER = """
            UPDATE identifier SET region = $2, person = $3, move = $4, first_seen = $5, last_seen = $6, source = $7,
                   verified = $8, signed_in = $9, shared = $10
            WHERE id = $1""";
    private static final String LINK = """
            INSERT INTO link (a, b, strength, first_seen, last_seen) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (a, b) DO UPDATE
            SET strength = excluded.strength, first_seen = excluded.first_seen, last_seen = excluded.last_seen""";
    private static final String EVIDENCE = """
            INSERT INTO link_evidence (a, b, hour, strength, source, event) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING""";
    private static final String TRAIT = """
            INSERT INTO trait_fact (identifier, name, kind, at, event, source, value)
            VALUES ($1, $2, $3, $4, $5, $6, cast($7::text AS json)) ON CONFLICT DO NOTHING""";
    private static final String CONSENT = """
            INSERT INTO consent_fact (identifier, purpose, channel, granted, by_us, at, source)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING""";
    private static final String PERSON = """
            INSERT INTO person (id, version, redirect_to, snapshot) VALUES ($1, $2, $3, cast($4::text AS json))
            ON CONFLICT (id) DO UPDATE
            SET version = excluded.version, redirect_to = excluded.redirect_to, snapshot = excluded.snapshot""";
    private static final String FORGET_CALLED =
            "DELETE FROM person_called WHERE person = $1 AND called <> ALL($2::text[])";
    private static final String CALLED = """
            INSERT INTO person_called (person, called) SELECT $1::uuid, unnest($2::text[]) ON CONFLICT DO NOTHING""";

    private final SqlClient transaction;
    private final StoredRegion before;
    private final RegionChange change;

    RegionWrite(SqlClient transaction, StoredRegion before, RegionChange change) {
        this.transaction = transaction;
        this.before = before;
        this.change = change;
    }

    Uni<Void> write() {
        return regions()
                .flatMap(this::identifiers)
                .flatMap(_ -> all(
                        LINK,
                        change.facts().links().values(),
                        link -> Tuple.of(
                                before.idOf(link.pair().a()),
                                before.idOf(link.pair().b()),
                                Rows.number(link.strength()),
                                Rows.time(link.firstSeen()),
                                Rows.time(link.lastSeen()))))
                .flatMap(_ -> all(
                        EVIDENCE,
                        change.facts().evidence(),
                        seen -> Tuple.of(
                                before.idOf(seen.pair().a()),
                                before.idOf(seen.pair().b()),
                                Rows.time(seen.hour()),
                                Rows.number(seen.strength()),
                                seen.source(),
                                seen.event())))
                .flatMap(_ -> traits())
                .flatMap(_ -> consents())
                .flatMap(_ -> all(PERSON, change.snapshots(), RegionWrite::person))
                .flatMap(_ -> called())
                .flatMap(_ -> Outbox.add(
                        transaction,
                        change.snapshots().stream().map(RegionWrite::message).toList()));
    }

    private Uni<Void> traits() {
        return all(
                TRAIT,
                change.facts().traits().values(),
                fact -> Tuple.from(java.util.Arrays.asList(
                        before.idOf(fact.on()),
                        fact.name(),
                        Rows.number(fact.kind()),
                        Rows.time(fact.at()),
                        fact.event(),
                        fact.source(),
                        Rows.text(fact.value()))));
    }

    private Uni<Void> consents() {
        return all(
                CONSENT,
                change.facts().consents().values(),
                fact -> Tuple.from(List.of(
                        before.idOf(fact.on()),
                        fact.purpose(),
                        Rows.channel(fact.channel()),
                        fact.granted(),
                        fact.byUs(),
                        Rows.time(fact.at()),
                        fact.source())));
    }

    /** What those are called who are called something, or were before. */
    private Uni<Void> called() {
        List<Person> named = change.snapshots().stream()
                .filter(person -> !Called.by(person).isEmpty() || wasCalledSomething(person))
                .toList();
        return all(FORGET_CALLED, named, RegionWrite::names).flatMap(_ -> all(CALLED, named, RegionWrite::names));
    }

    private boolean wasCalledSomething(Person person) {
        Person old = before.region().persons().get(person.id());
        return old != null && !Called.by(old).isEmpty();
    }

    private static Tuple names(Person person) {
        return Tuple.of(UUID.fromString(person.id()), Called.by(person).toArray(String[]::new));
    }

    private static Tuple person(Person person) {
        String target = person.redirectTo();
        return Tuple.of(
                UUID.fromString(person.id()),
                person.version(),
                target == null ? null : UUID.fromString(target),
                Rows.text(person));
    }

    private static OutboxMessage message(Person person) {
        return OutboxMessage.of(Topic.PERSONS, person.id(), "person", person.id() + "/" + person.version(), person);
    }

    /** The number of each identifier's region from now on. */
    private Uni<Map<Identifier, Long>> regions() {
        Map<Identifier, Long> numbers = new HashMap<>();
        before.rows().values().forEach(row -> keepNumber(row, numbers));
        RegionNumbers plan = RegionNumbers.of(change.regions(), numbers);
        plan.kept().forEach((region, number) -> region.forEach(identifier -> numbers.put(identifier, number)));
        return drop(plan.gone()).flatMap(_ -> create(plan.fresh(), numbers)).replaceWith(numbers);
    }

    private static void keepNumber(IdentifierRow row, Map<Identifier, Long> numbers) {
        Long region = row.region();
        if (region != null) {
            numbers.put(row.identifier(), region);
        }
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
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Set<Identifier> region : fresh) {
            done = done.flatMap(_ -> transaction.query(NEW_REGION).execute())
                    .map(rows -> rows.iterator().next().getLong("id"))
                    .invoke(number -> region.forEach(identifier -> numbers.put(identifier, number)))
                    .replaceWithVoid();
        }
        return done;
    }

    private Uni<Void> identifiers(Map<Identifier, Long> regions) {
        Set<Identifier> touched = new HashSet<>(change.facts().nodes().keySet());
        touched.addAll(change.moved().keySet());
        regions.forEach((identifier, region) -> {
            if (!region.equals(row(identifier).region())) {
                touched.add(identifier);
            }
        });
        return all(IDENTIFIER, touched, identifier -> identifier(identifier, regions.get(identifier)));
    }

    private Tuple identifier(Identifier identifier, @Nullable Long region) {
        IdentifierRow row = row(identifier);
        Node node = Objects.requireNonNull(
                change.facts().nodes().getOrDefault(identifier, row.node()), "a touched identifier was seen");
        Belonging belonging = Objects.requireNonNull(
                change.moved().getOrDefault(identifier, row.belonging()), "a touched identifier is somebody's");
        return Tuple.from(List.of(
                row.id(),
                Objects.requireNonNull(region, "every identifier is in a region"),
                UUID.fromString(belonging.person()),
                belonging.move(),
                Rows.time(node.firstSeen()),
                Rows.time(node.lastSeen()),
                node.source(),
                node.verified(),
                node.signedIn(),
                node.shared()));
    }

    private IdentifierRow row(Identifier identifier) {
        return Objects.requireNonNull(before.rows().get(identifier), "what is written about was loaded before");
    }

    private <T> Uni<Void> all(String sql, Collection<T> values, Function<T, Tuple> parameters) {
        return values.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(sql)
                        .executeBatch(values.stream().map(parameters).toList())
                        .replaceWithVoid();
    }
}
