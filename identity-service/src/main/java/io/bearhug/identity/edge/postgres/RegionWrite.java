package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Topic;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.LinkEvidence;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.LinkOrder;
import io.bearhug.identity.persons.Belonging;
import io.bearhug.identity.persons.Called;
import io.bearhug.identity.persons.InForce;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.support.outbox.Outbox;
import io.bearhug.support.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
            UPDATE identifier SET region = $2, person = $3, move = $4, first_seen = $5, last_seen = $6, source = $7,
                   verified = $8, signed_in = $9, shared = $10
            WHERE id = $1""";
    private static final String LINK = """
            INSERT INTO link (a, b, strength, first_seen, last_seen, lapses_at, tie, use_of)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (a, b) DO UPDATE
            SET strength = excluded.strength, first_seen = excluded.first_seen, last_seen = excluded.last_seen,
                lapses_at = excluded.lapses_at, use_of = excluded.use_of""";
    private static final String EVIDENCE = """
            INSERT INTO link_evidence (a, b, hour, strength, source, event) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING""";
    private static final String OLD_TRAIT = """
            UPDATE trait_fact SET current = false
            WHERE identifier = $1 AND name = $2 AND strength = $3 AND coalesce(via, 0) = coalesce($4::bigint, 0) AND current""";
    private static final String TRAIT = """
            INSERT INTO trait_fact (identifier, name, strength, via, kind, at, event, source, value, current)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, cast($9::text AS json), true)
            ON CONFLICT (identifier, name, kind, at, event, source) DO UPDATE
            SET current = true, strength = excluded.strength, via = excluded.via""";
    private static final String SIGN = """
            INSERT INTO sign_fact (device, hour, is_in, who, first_at, last_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (device, hour, is_in, who) DO UPDATE
            SET first_at = least(sign_fact.first_at, excluded.first_at),
                last_at = greatest(sign_fact.last_at, excluded.last_at)""";
    private static final String CONTROL = """
            INSERT INTO control_fact (id, type, a, b, at, by_whom, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO NOTHING""";
    private static final String OLD_CONSENT = """
            UPDATE consent_fact SET current = false
            WHERE identifier = $1 AND purpose = $2 AND channel = $3 AND point = $4 AND granted = $5 AND by_us = $6
              AND strength = $7 AND coalesce(via, 0) = coalesce($8::bigint, 0) AND current""";
    private static final String CONSENT = """
            INSERT INTO consent_fact (identifier, purpose, channel, point, granted, by_us, strength, via, at, source,
                   point_namespace, point_value, current)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true)
            ON CONFLICT (identifier, purpose, channel, point, granted, by_us, at, source) DO UPDATE
            SET current = true, strength = excluded.strength, via = excluded.via""";
    private static final String PERSON = """
            INSERT INTO person (id, version, redirect_to, snapshot) VALUES ($1, $2, $3, cast($4::text AS json))
            ON CONFLICT (id) DO UPDATE
            SET version = excluded.version, redirect_to = excluded.redirect_to, snapshot = excluded.snapshot""";
    private static final String FORGET_CALLED =
            "DELETE FROM person_called WHERE person = $1 AND called <> ALL($2::text[])";
    private static final String CALLED = """
            INSERT INTO person_called (person, called) SELECT $1::uuid, unnest($2::text[]) ON CONFLICT DO NOTHING""";

    private static final long NOBODY = 0;

    private final SqlClient transaction;
    private final Batches batches;
    private final StoredRegion before;
    private final RegionChange change;
    private final GraphSettings settings;
    private final InForce inForce;

    RegionWrite(SqlClient transaction, StoredRegion before, RegionChange change) {
        this.transaction = transaction;
        this.batches = new Batches(transaction);
        this.before = before;
        this.change = change;
        this.inForce = before.region().inForce();
        this.settings = inForce.settings();
    }

    /** Writes all of it; what is as it was costs nothing. */
    Uni<Void> write() {
        return regions().flatMap(numbers -> identifiers(numbers)
                .flatMap(_ -> facts())
                .flatMap(_ -> new MarksWrite(transaction, before, change).write(numbers))
                .flatMap(_ -> new LineageWrite(transaction, before, change).write())
                .flatMap(_ -> batches.all(PERSON, change.snapshots(), RegionWrite::person))
                .flatMap(_ -> called())
                .flatMap(_ -> Outbox.add(
                        transaction,
                        change.snapshots().stream().map(RegionWrite::message).toList())));
    }

    private Uni<Void> facts() {
        return batches.all(LINK, change.facts().links().values(), this::link)
                .flatMap(_ -> batches.all(EVIDENCE, change.facts().evidence(), this::evidence))
                .flatMap(_ -> traits())
                .flatMap(_ -> consents())
                .flatMap(_ -> new RelationsWrite(before)
                        .write(batches, change.facts().relations().values()))
                .flatMap(_ -> batches.all(SIGN, change.facts().signs().values(), this::sign))
                .flatMap(_ -> batches.all(CONTROL, change.facts().controls().values(), this::control));
    }

    private Tuple link(Link link) {
        Pair pair = link.pair();
        return Tuple.from(Arrays.asList(
                before.idOf(pair.a()),
                before.idOf(pair.b()),
                Rows.number(link.strength()),
                Rows.time(link.firstSeen()),
                Rows.time(link.lastSeen()),
                settings.lapsesAt(link).map(Rows::time).orElse(null),
                LinkOrder.hash(pair),
                settings.usedIn(link).map(before::idOf).orElse(null)));
    }

    private Tuple evidence(LinkEvidence seen) {
        return Tuple.of(
                before.idOf(seen.pair().a()),
                before.idOf(seen.pair().b()),
                Rows.time(seen.hour()),
                Rows.number(seen.strength()),
                seen.source(),
                seen.event());
    }

    private Tuple sign(SignFact fact) {
        Identifier who = fact.who();
        return Tuple.of(
                before.idOf(fact.device()),
                Rows.time(fact.hour()),
                fact.in(),
                who == null ? NOBODY : before.idOf(who),
                Rows.time(fact.first()),
                Rows.time(fact.last()));
    }

    private Tuple control(ControlFact fact) {
        Identifier b = fact.b();
        return Tuple.from(Arrays.asList(
                fact.id(),
                fact.type().name(),
                before.idOf(fact.a()),
                b == null ? null : before.idOf(b),
                Rows.time(fact.at()),
                fact.by(),
                fact.reason()));
    }

    private Uni<Void> traits() {
        Collection<TraitFact> told = change.facts().traits().values();
        return batches.all(OLD_TRAIT, told, fact -> Tuple.from(subject(fact)))
                .flatMap(_ -> batches.all(TRAIT, told, fact -> {
                    List<@Nullable Object> row = subject(fact);
                    row.addAll(Arrays.asList(
                            Rows.number(fact.kind()),
                            Rows.time(fact.at()),
                            fact.event(),
                            fact.source(),
                            Rows.text(fact.value())));
                    return Tuple.from(row);
                }));
    }

    private List<@Nullable Object> subject(TraitFact fact) {
        return new ArrayList<>(Arrays.asList(
                before.idOf(fact.on()), fact.name(), Rows.number(fact.voice().strength()), via(fact.voice())));
    }

    private @Nullable Long via(Voice voice) {
        Identifier device = voice.via();
        return device == null ? null : before.idOf(device);
    }

    private Uni<Void> consents() {
        return batches.all(OLD_CONSENT, change.facts().consents().values(), fact -> Tuple.from(subject(fact)))
                .flatMap(_ -> batches.all(CONSENT, change.facts().consents().values(), fact -> {
                    List<@Nullable Object> row = subject(fact);
                    Identifier point = fact.contactPoint();
                    row.addAll(Arrays.asList(
                            Rows.time(fact.at()),
                            fact.source(),
                            point == null ? null : point.namespace(),
                            point == null ? null : point.value()));
                    return Tuple.from(row);
                }));
    }

    private List<@Nullable Object> subject(ConsentFact fact) {
        return new ArrayList<>(Arrays.asList(
                before.idOf(fact.on()),
                fact.purpose(),
                Rows.channel(fact.channel()),
                Rows.point(fact.contactPoint()),
                fact.granted(),
                fact.byUs(),
                Rows.number(fact.voice().strength()),
                via(fact.voice())));
    }

    /** What those are called who are called something, or were before. */
    private Uni<Void> called() {
        List<Person> named = change.snapshots().stream()
                .filter(person -> !Called.by(person).isEmpty() || wasCalledSomething(person))
                .toList();
        return batches.all(FORGET_CALLED, named, RegionWrite::names)
                .flatMap(_ -> batches.all(CALLED, named, RegionWrite::names));
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
        return batches.all(IDENTIFIER, touched, identifier -> identifier(identifier, regions.get(identifier)));
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
                isShared(identifier)));
    }

    private boolean isShared(Identifier identifier) {
        return change.marks().shared().contains(identifier);
    }

    private IdentifierRow row(Identifier identifier) {
        return Objects.requireNonNull(before.rows().get(identifier), "what is written about was loaded before");
    }
}
