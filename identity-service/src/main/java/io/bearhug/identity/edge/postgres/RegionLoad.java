package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.persons.Belonging;
import io.bearhug.identity.persons.Region;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a region. */
final class RegionLoad {

    private static final String IDENTIFIERS = "SELECT * FROM identifier WHERE region = ANY($1)";

    /** Links within the region, and those that lead from it to somebody's user id: they say how many people use a name. */
    private static final String LINKS = """
            SELECT l.strength, l.first_seen, l.last_seen,
                   ia.namespace a_namespace, ia.value a_value, ib.namespace b_namespace, ib.value b_value
            FROM link l JOIN identifier ia ON ia.id = l.a JOIN identifier ib ON ib.id = l.b
            WHERE l.a = ANY($1) AND (l.b = ANY($1) OR ib.namespace = ANY($2))
            UNION
            SELECT l.strength, l.first_seen, l.last_seen, ia.namespace, ia.value, ib.namespace, ib.value
            FROM link l JOIN identifier ia ON ia.id = l.a JOIN identifier ib ON ib.id = l.b
            WHERE l.b = ANY($1) AND ia.namespace = ANY($2)""";

    private static final String TRAITS = """
            SELECT DISTINCT ON (identifier, name) identifier, name, kind, at, event, source, value::text
            FROM trait_fact WHERE identifier = ANY($1)
            ORDER BY identifier, name, kind DESC, at DESC, event DESC, source DESC""";

    private static final String CONSENTS = """
            SELECT DISTINCT ON (identifier, purpose, channel, granted, by_us) *
            FROM consent_fact WHERE identifier = ANY($1)
            ORDER BY identifier, purpose, channel, granted, by_us, at DESC, source DESC""";

    private static final String PERSONS =
            "SELECT snapshot::text snapshot FROM person WHERE id = ANY($1) OR redirect_to = ANY($1)";

    private final SqlClient connection;
    private final String[] onePerPerson;

    RegionLoad(SqlClient connection, Collection<String> onePerPerson) {
        this.connection = connection;
        this.onePerPerson = onePerPerson.toArray(String[]::new);
    }

    /** The regions of these rows as one, with the rows themselves. */
    Uni<StoredRegion> around(List<IdentifierRow> rows) {
        Long[] regions = rows.stream()
                .map(IdentifierRow::region)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        if (regions.length == 0) {
            return Uni.createFrom().item(new StoredRegion(new Region(Facts.NONE, Map.of(), Map.of()), index(rows)));
        }
        return query(IDENTIFIERS, Tuple.of(regions), Rows::identifier).flatMap(found -> load(rows, found));
    }

    private Uni<StoredRegion> load(List<IdentifierRow> asked, List<IdentifierRow> found) {
        Map<Long, Identifier> names =
                found.stream().collect(Collectors.toMap(IdentifierRow::id, IdentifierRow::identifier));
        Long[] ids = names.keySet().toArray(Long[]::new);
        List<IdentifierRow> all = new ArrayList<>(found);
        all.addAll(asked);
        return query(LINKS, Tuple.of(ids, onePerPerson), Rows::link).flatMap(links -> about(
                        TRAITS, ids, names, Rows::trait)
                .flatMap(traits -> about(CONSENTS, ids, names, Rows::consent).flatMap(consents -> persons(found)
                        .map(persons -> region(all, links, traits, consents, persons)))));
    }

    private <T> Uni<List<T>> about(
            String sql, Long[] ids, Map<Long, Identifier> names, BiFunction<Row, Identifier, T> read) {
        return query(
                sql,
                Tuple.of(ids),
                row -> read.apply(row, Objects.requireNonNull(names.get(row.getLong("identifier")))));
    }

    private Uni<List<Person>> persons(List<IdentifierRow> found) {
        UUID[] ids = found.stream()
                .map(IdentifierRow::belonging)
                .filter(Objects::nonNull)
                .map(belonging -> UUID.fromString(belonging.person()))
                .distinct()
                .toArray(UUID[]::new);
        return query(PERSONS, Tuple.of(ids), Rows::person);
    }

    private static StoredRegion region(
            List<IdentifierRow> rows,
            List<Link> links,
            List<TraitFact> traits,
            List<ConsentFact> consents,
            List<Person> persons) {
        Map<Identifier, Node> nodes = new HashMap<>();
        Map<Identifier, Belonging> belongings = new HashMap<>();
        rows.forEach(row -> keep(row, nodes, belongings));
        Facts facts = new Facts(
                nodes,
                index(links, Link::pair),
                Set.of(),
                index(traits, TraitFact::key),
                index(consents, ConsentFact::key));
        return new StoredRegion(new Region(facts, belongings, index(persons, Person::id)), index(rows));
    }

    private static void keep(IdentifierRow row, Map<Identifier, Node> nodes, Map<Identifier, Belonging> belongings) {
        Node node = row.node();
        Belonging belonging = row.belonging();
        if (node != null && belonging != null) {
            nodes.put(row.identifier(), node);
            belongings.put(row.identifier(), belonging);
        }
    }

    private static Map<Identifier, IdentifierRow> index(List<IdentifierRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(IdentifierRow::identifier, Function.identity(), (first, _) -> first));
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), (first, _) -> first));
    }

    private <T> Uni<List<T>> query(String sql, Tuple parameters, Function<Row, T> read) {
        return connection.preparedQuery(sql).execute(parameters).map((RowSet<Row> rows) -> Rows.list(rows, read));
    }
}
