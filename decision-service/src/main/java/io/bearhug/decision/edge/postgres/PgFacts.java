package io.bearhug.decision.edge.postgres;

import io.bearhug.contracts.Erasure;
import io.bearhug.decision.edge.postgres.PgForgottenPeople.Forgotten;
import io.bearhug.decision.reporting.Answered;
import io.bearhug.decision.reporting.FactStore;
import io.bearhug.decision.reporting.Facts;
import io.bearhug.decision.reporting.NeedSeen;
import io.bearhug.decision.reporting.Reacted;
import io.bearhug.decision.reporting.Told;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts about people in tables {@code report_*}. Rows are written in the order of their keys, so that whoever writes at the same time locks in the
 * same order.
 */
@ApplicationScoped
class PgFacts implements FactStore {

    private static final String NAMES = """
            INSERT INTO report_name AS known (name, person, at)
            SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
            ON CONFLICT (name) DO UPDATE SET person = excluded.person, at = excluded.at
            WHERE (known.at, known.person) < (excluded.at, excluded.person)""";

    private static final String PEOPLE = """
            INSERT INTO report_person AS known (person, held, since, at, decision_id) VALUES ($1, $2, $3, $3, $4)
            ON CONFLICT (person) DO UPDATE SET
                since = least(known.since, excluded.since),
                held = CASE WHEN (known.at, known.decision_id) < (excluded.at, excluded.decision_id)
                    THEN excluded.held ELSE known.held END,
                decision_id = CASE WHEN (known.at, known.decision_id) < (excluded.at, excluded.decision_id)
                    THEN excluded.decision_id ELSE known.decision_id END,
                at = greatest(known.at, excluded.at)""";

    private static final String ANSWERS = """
            INSERT INTO report_answer
                (decision_id, placement, name, at, channel, acts, stage, possible, propensity, prefilled, resumed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (decision_id, placement) DO NOTHING""";

    private static final String ARMS = """
            INSERT INTO report_arm (decision_id, experiment, name, at, arm, catalogue) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (decision_id, experiment) DO NOTHING""";

    private static final String NEEDS = """
            INSERT INTO report_need AS known (name, need, state, since, day, first_at, last_at)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::date[],
                $6::timestamptz[], $7::timestamptz[])
            ON CONFLICT (name, need, state, since, day) DO UPDATE SET
                first_at = least(known.first_at, excluded.first_at), last_at = greatest(known.last_at, excluded.last_at)
            WHERE excluded.first_at < known.first_at OR excluded.last_at > known.last_at""";

    private static final String KNOWN = """
            INSERT INTO report_known (name, action, day) SELECT * FROM unnest($1::text[], $2::text[], $3::date[])
            ON CONFLICT DO NOTHING""";

    private static final String REACTIONS = """
            INSERT INTO report_reaction (id, decision_id, placement, name, type, at, rating)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING""";

    private static final String DAYS = """
            INSERT INTO report_day (name, day) SELECT * FROM unnest($1::text[], $2::date[]) AS seen (name, day)
            WHERE EXISTS (SELECT FROM report_name known WHERE known.name = seen.name)
            ON CONFLICT DO NOTHING""";

    private final Pool pool;
    private final PgForgottenPeople people;
    private final PgFactReader reader;
    private final PgFactRemoval removal;

    PgFacts(Pool pool, PgForgottenPeople people, PgFactReader reader, PgFactRemoval removal) {
        this.pool = pool;
        this.people = people;
        this.reader = reader;
        this.removal = removal;
    }

    @Override
    public Uni<Void> decided(List<Told> decisions) {
        var ids = decisions.stream().map(Told::personId).toList();
        var fragments =
                decisions.stream().flatMap(it -> it.fragments().stream()).collect(Collectors.toSet());
        return PgDecisionLog.answered(pool.withTransaction(transaction -> people.among(transaction, ids, fragments)
                .chain(forgotten -> write(transaction, remembered(decisions, forgotten), forgotten))));
    }

    private static List<Told> remembered(List<Told> decisions, Forgotten forgotten) {
        return decisions.stream()
                .filter(it -> !forgotten.includes(it.personId(), it.fragment(), it.at()))
                .sorted(Comparator.comparing(Told::subject)
                        .thenComparing(Told::at)
                        .thenComparing(Told::decisionId))
                .toList();
    }

    private Uni<Void> write(SqlConnection transaction, List<Told> decisions, Forgotten forgotten) {
        return decisions.isEmpty()
                ? Uni.createFrom().voidItem()
                : names(transaction, decisions, forgotten)
                        .chain(() ->
                                batch(transaction, PEOPLE, decisions.stream().map(this::person)))
                        .chain(() ->
                                batch(transaction, ANSWERS, decisions.stream().flatMap(this::answers)))
                        .chain(() -> batch(transaction, ARMS, decisions.stream().flatMap(this::arms)))
                        .chain(() -> needs(transaction, decisions))
                        .chain(() -> known(transaction, decisions))
                        .chain(() -> days(transaction, present(decisions)));
    }

    /** Whose a name is. */
    private record Owner(String person, Instant at) {
        private static final Comparator<Owner> ORDER =
                Comparator.comparing(Owner::at).thenComparing(Owner::person);

        Owner or(Owner other) {
            return ORDER.compare(this, other) >= 0 ? this : other;
        }
    }

    /** Names that were forgotten since belong to nobody. */
    private Uni<Void> names(SqlConnection transaction, List<Told> decisions, Forgotten forgotten) {
        Map<String, Owner> owners = new TreeMap<>();
        for (var told : decisions) {
            var owner = new Owner(people.name(told.subject()), told.at());
            told.fragments().stream()
                    .filter(fragment -> !forgotten.includes(null, fragment, told.at()))
                    .forEach(fragment -> owners.merge(people.name(fragment), owner, Owner::or));
        }
        return run(
                transaction,
                NAMES,
                Tuple.tuple()
                        .addArrayOfString(texts(owners.keySet()))
                        .addArrayOfString(texts(
                                owners.values().stream().map(Owner::person).toList()))
                        .addArrayOfOffsetDateTime(times(owners.values().stream().map(Owner::at))));
    }

    private Tuple person(Told told) {
        return Tuple.of(people.name(told.subject()), told.heldOut(), time(told.at()), told.decisionId());
    }

    private Stream<Tuple> answers(Told told) {
        var name = people.name(told.fragment());
        return told.answers().stream().map(answer -> answer(name, answer));
    }

    private static Tuple answer(String name, Answered answer) {
        return Tuple.tuple()
                .addString(answer.decisionId())
                .addString(answer.placement())
                .addString(name)
                .addOffsetDateTime(time(answer.at()))
                .addString(answer.channel())
                .addBoolean(answer.isAct())
                .addString(answer.stage())
                .addBoolean(answer.possible())
                .addDouble(answer.propensity())
                .addInteger(answer.prefilled())
                .addBoolean(answer.resumed());
    }

    private Stream<Tuple> arms(Told told) {
        var name = people.name(told.fragment());
        return told.arms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> Tuple.of(
                        told.decisionId(), it.getKey(), name, time(told.at()), it.getValue(), told.catalogue()));
    }

    private record NeedRow(String name, NeedSeen.Key key) {
        private static final Comparator<NeedRow> ORDER = Comparator.comparing(NeedRow::name)
                .thenComparing(it -> it.key().need())
                .thenComparing(it -> it.key().state())
                .thenComparing(it -> it.key().since())
                .thenComparing(it -> it.key().day());
    }

    private Uni<Void> needs(SqlConnection transaction, List<Told> decisions) {
        Map<NeedRow, NeedSeen> seen = new TreeMap<>(NeedRow.ORDER);
        for (var told : decisions) {
            var name = people.name(told.fragment());
            told.needs().forEach(it -> seen.merge(new NeedRow(name, it.key()), it, NeedSeen::and));
        }
        var keys = List.copyOf(seen.keySet());
        return seen.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(
                        transaction,
                        NEEDS,
                        Tuple.tuple()
                                .addArrayOfString(
                                        texts(keys.stream().map(NeedRow::name).toList()))
                                .addArrayOfString(texts(
                                        keys.stream().map(it -> it.key().need()).toList()))
                                .addArrayOfString(texts(keys.stream()
                                        .map(it -> it.key().state().name())
                                        .toList()))
                                .addArrayOfOffsetDateTime(
                                        times(keys.stream().map(it -> it.key().since())))
                                .addArrayOfLocalDate(
                                        keys.stream().map(it -> it.key().day()).toArray(LocalDate[]::new))
                                .addArrayOfOffsetDateTime(
                                        times(seen.values().stream().map(NeedSeen::first)))
                                .addArrayOfOffsetDateTime(
                                        times(seen.values().stream().map(NeedSeen::last))));
    }

    private record Named(String name, String what, LocalDate day) implements Comparable<Named> {
        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::name).thenComparing(Named::what).thenComparing(Named::day);

        @Override
        public int compareTo(Named other) {
            return ORDER.compare(this, other);
        }
    }

    private Uni<Void> known(SqlConnection transaction, List<Told> decisions) {
        var rows = new TreeSet<Named>();
        for (var told : decisions) {
            var name = people.name(told.fragment());
            told.known().forEach(action -> rows.add(new Named(name, action, day(told.at()))));
        }
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(
                        transaction,
                        KNOWN,
                        Tuple.tuple()
                                .addArrayOfString(
                                        texts(rows.stream().map(Named::name).toList()))
                                .addArrayOfString(
                                        texts(rows.stream().map(Named::what).toList()))
                                .addArrayOfLocalDate(
                                        rows.stream().map(Named::day).toArray(LocalDate[]::new)));
    }

    private static List<Presence> present(List<Told> decisions) {
        return decisions.stream()
                .filter(Told::present)
                .map(it -> new Presence(it.fragment(), it.at()))
                .toList();
    }

    private Uni<Void> days(SqlConnection transaction, List<Presence> presences) {
        var rows = presences.stream()
                .map(it -> new Named(people.name(it.fragment()), "", day(it.at())))
                .collect(Collectors.toCollection(TreeSet::new));
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : run(
                        transaction,
                        DAYS,
                        Tuple.tuple()
                                .addArrayOfString(
                                        texts(rows.stream().map(Named::name).toList()))
                                .addArrayOfLocalDate(
                                        rows.stream().map(Named::day).toArray(LocalDate[]::new)));
    }

    @Override
    public Uni<Void> reacted(List<Reaction> reactions) {
        var ids = reactions.stream().map(Reaction::personId).toList();
        var fragments = reactions.stream().map(Reaction::fragment).collect(Collectors.toSet());
        return PgDecisionLog.answered(pool.withTransaction(transaction -> people.among(transaction, ids, fragments)
                .chain(forgotten -> batch(
                        transaction,
                        REACTIONS,
                        reactions.stream()
                                .filter(it -> !forgotten.includes(
                                        it.personId(),
                                        it.fragment(),
                                        it.reacted().at()))
                                .sorted(Comparator.comparing(it -> it.reacted().id()))
                                .map(this::reaction)))));
    }

    private Tuple reaction(Reaction reaction) {
        Reacted reacted = reaction.reacted();
        return Tuple.tuple()
                .addString(reacted.id())
                .addString(reacted.decisionId())
                .addString(reacted.placement())
                .addString(people.name(reaction.fragment()))
                .addString(reacted.type().name())
                .addOffsetDateTime(time(reacted.at()))
                .addDouble(reacted.rating());
    }

    @Override
    public Uni<Void> seen(List<Presence> presences) {
        Map<Presence, Instant> byDay = new HashMap<>();
        presences.forEach(it -> byDay.merge(
                new Presence(
                        it.fragment(), day(it.at()).atStartOfDay(ZoneOffset.UTC).toInstant()),
                it.at(),
                (one, other) -> one.isAfter(other) ? one : other));
        var newest = byDay.entrySet().stream()
                .map(it -> new Presence(it.getKey().fragment(), it.getValue()))
                .toList();
        var fragments = newest.stream().map(Presence::fragment).collect(Collectors.toSet());
        return PgDecisionLog.answered(
                pool.withTransaction(transaction -> people.among(transaction, List.of(), fragments)
                        .chain(forgotten -> days(
                                transaction,
                                newest.stream()
                                        .filter(it -> !forgotten.includes(null, it.fragment(), it.at()))
                                        .toList()))));
    }

    @Override
    public Uni<Void> forget(Erasure erasure, List<String> decisions) {
        return removal.forget(erasure, decisions);
    }

    @Override
    public Uni<Void> tidy(Instant before) {
        return removal.tidy(before);
    }

    @Override
    public Uni<List<Facts>> people(Whom whom) {
        return reader.people(whom);
    }

    @Override
    public Uni<List<Tested>> experiments() {
        return reader.experiments();
    }

    @Override
    public Uni<Map<String, String>> personIds(List<String> decisions) {
        return reader.personIds(decisions);
    }

    private static Uni<Void> run(SqlConnection transaction, String statement, Tuple arguments) {
        return transaction.preparedQuery(statement).execute(arguments).replaceWithVoid();
    }

    private static Uni<Void> batch(SqlConnection transaction, String statement, Stream<Tuple> rows) {
        var all = rows.toList();
        return all.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(statement).executeBatch(all).replaceWithVoid();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime[] times(Stream<Instant> instants) {
        return instants.map(PgFacts::time).toArray(OffsetDateTime[]::new);
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
