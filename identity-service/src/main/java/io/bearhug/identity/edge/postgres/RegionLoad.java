package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.RelationFact;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.persons.InForce;
import io.bearhug.identity.persons.TooMuchAtOnce;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Reads a region, one query after the other. */
final class RegionLoad {

    /** A few more than count, because those of one hour are told apart by their names in the end. */
    private static final int SPARE = 50;

    /** Read once the regions are locked: what is put into force later finds them divided by what was until then. */
    private static final String AS_OF = """
            SELECT as_of, coalesce((SELECT max(version) FROM namespace_configuration), 0) in_force,
                   (SELECT min(configuration) FROM region WHERE id = ANY($1)) divided_by
            FROM watermark WHERE one""";

    private static final String IDENTIFIERS = "SELECT * FROM identifier WHERE region = ANY($1)";

    private static final String TRAITS = """
            SELECT f.identifier, f.name, f.kind, f.at, f.event, f.source, f.value::text AS told, f.strength, v.namespace, v.value
            FROM trait_fact f LEFT JOIN identifier v ON v.id = f.via WHERE f.identifier = ANY($1) AND f.current""";

    private static final String CONSENTS = """
            SELECT c.*, v.namespace, v.value
            FROM consent_fact c LEFT JOIN identifier v ON v.id = c.via WHERE c.identifier = ANY($1) AND c.current""";

    /** A few more than count. */
    private static final int MOST_RELATIONS = 250;

    private static final String RELATIONS = """
            SELECT r.identifier, r.whom, r.field, r.kind, r.at, r.since, r.event, r.source, r.value::text
            FROM unnest($1::bigint[]) i CROSS JOIN LATERAL (
                SELECT * FROM relation_fact WHERE identifier = i ORDER BY at DESC, whom, field LIMIT $2) r""";

    private static final String SIGNS = """
            SELECT s.device, s.is_in, s.hour, s.first_at, s.last_at, w.namespace, w.value
            FROM unnest($1::bigint[]) d CROSS JOIN LATERAL (
                SELECT * FROM sign_fact WHERE device = d ORDER BY hour DESC, is_in, who LIMIT $2) s
            LEFT JOIN identifier w ON w.id = s.who""";

    private static final String CONTROLS = """
            SELECT c.id, c.type, c.at, c.by_whom, c.reason, ia.namespace a_namespace, ia.value a_value,
                   ib.namespace b_namespace, ib.value b_value
            FROM control_fact c JOIN identifier ia ON ia.id = c.a LEFT JOIN identifier ib ON ib.id = c.b
            WHERE c.a = ANY($1) OR c.b = ANY($1)""";

    private static final String PERSONS =
            "SELECT snapshot::text snapshot FROM person WHERE id = ANY($1) OR redirect_to = ANY($1)";

    private static final String FORMER =
            "SELECT DISTINCT identifier, person FROM lineage WHERE identifier = ANY($1) AND person = ANY($2)";

    private final SqlClient connection;
    private final Ruling rules;
    private final int mostNames;

    RegionLoad(SqlClient connection, Ruling rules) {
        this(connection, rules, Integer.MAX_VALUE);
    }

    private RegionLoad(SqlClient connection, Ruling rules, int mostNames) {
        this.connection = connection;
        this.rules = rules;
        this.mostNames = mostNames;
    }

    /** The same, failing with {@link TooMuchAtOnce} if there are more names. */
    RegionLoad atMost(int names) {
        return new RegionLoad(connection, rules, names);
    }

    private record Now(Instant asOf, InForce inForce) {}

    /**
     * The regions of these rows as one, with the rows themselves.
     *
     * @param rows whose regions
     * @param asked what of them is asked about
     */
    Uni<StoredRegion> around(List<IdentifierRow> rows, Asked asked) {
        Long[] regions = rows.stream()
                .map(IdentifierRow::region)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        if (regions.length == 0) {
            return now(regions).map(now -> new Loading(now.asOf(), now.inForce(), rows, asked, List.of()).region());
        }
        return now(regions).flatMap(now -> query(IDENTIFIERS, Tuple.of(regions), Rows::identifier)
                .invoke(this::requireFew)
                .flatMap(found -> load(new Loading(now.asOf(), now.inForce(), rows, asked, found))));
    }

    private void requireFew(List<IdentifierRow> found) {
        if (found.size() > mostNames) {
            throw new TooMuchAtOnce();
        }
    }

    private Uni<Now> now(Long[] regions) {
        return query(AS_OF, Tuple.of((Object) regions), row -> row)
                .map(List::getFirst)
                .flatMap(row -> {
                    Instant asOf = Rows.instant(row, "as_of");
                    return rules.of(connection, row.getLong("in_force"), row.getLong("divided_by"))
                            .map(inForce -> new Now(asOf, inForce));
                });
    }

    /** Each step adds what it read; a database connection answers one question at a time. */
    private Uni<StoredRegion> load(Loading loading) {
        return new RegionLinks(connection, loading.inForce())
                .of(loading.found(), loading.asked().links(), loading.asOf())
                .invoke(loading::take)
                .flatMap(_ -> about(TRAITS, loading, Rows::trait).invoke(loading.traits()::addAll))
                .flatMap(_ -> about(CONSENTS, loading, Rows::consent).invoke(loading.consents()::addAll))
                .flatMap(_ -> relations(loading).invoke(loading.relations()::addAll))
                .flatMap(_ -> signs(loading).invoke(loading.signs()::addAll))
                .flatMap(_ -> controls(loading).invoke(loading.controls()::addAll))
                .flatMap(_ -> persons(loading).invoke(loading.persons()::addAll))
                .flatMap(_ -> former(loading))
                .map(_ -> loading.region());
    }

    private <T> Uni<List<T>> about(String sql, Loading loading, Reading<T> read) {
        return query(sql, Tuple.of(loading.ids()), row -> read.of(row, loading.nameOf(row.getLong("identifier"))));
    }

    private Uni<List<RelationFact>> relations(Loading loading) {
        return query(
                RELATIONS,
                Tuple.of(loading.ids(), MOST_RELATIONS),
                row -> Rows.relation(row, loading.nameOf(row.getLong("identifier"))));
    }

    /** Reads what is about a name. */
    private interface Reading<T> {
        T of(Row row, Identifier on);
    }

    private Uni<List<SignFact>> signs(Loading loading) {
        Long[] devices = loading.devices();
        return devices.length == 0
                ? Uni.createFrom().item(List.of())
                : query(
                        SIGNS,
                        Tuple.of(devices, loading.inForce().settings().maxSigns() + SPARE),
                        row -> Rows.sign(row, loading.nameOf(row.getLong("device"))));
    }

    private Uni<List<ControlFact>> controls(Loading loading) {
        return query(CONTROLS, Tuple.of(loading.allIds()), Rows::control);
    }

    private Uni<List<Person>> persons(Loading loading) {
        return query(PERSONS, Tuple.of(loading.owners()), Rows::person);
    }

    private Uni<Void> former(Loading loading) {
        UUID[] retired = loading.retired();
        return retired.length == 0
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(FORMER)
                        .execute(Tuple.of(loading.ids(), retired))
                        .invoke((RowSet<Row> rows) -> rows.forEach(row -> loading.former(
                                row.getLong("identifier"), row.getUUID("person").toString())))
                        .replaceWithVoid();
    }

    private <T> Uni<List<T>> query(String sql, Tuple parameters, Function<Row, T> read) {
        return connection.preparedQuery(sql).execute(parameters).map((RowSet<Row> rows) -> Rows.list(rows, read));
    }
}
