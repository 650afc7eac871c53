package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.Strength;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.persons.InForce;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the links of a region: of each name the strongest, newest that have not lapsed, those that say how many people use it, and
 * those that are asked about. However many a name has, a bounded number of them is read.
 */
final class RegionLinks {

    /** More users than this are many by any rule. */
    private static final int MOST_USERS = 64;

    /** A few more than count, because equal ones are told apart by their names in the end. */
    private static final int SPARE = 8;

    private static final String LINKS = """
            WITH best AS (
                SELECT l.a, l.b FROM unnest($1::bigint[]) n CROSS JOIN LATERAL (
                    SELECT a, b FROM link WHERE a = n AND (lapses_at IS NULL OR lapses_at > $2)
                    ORDER BY strength DESC, last_seen DESC, tie LIMIT $3) l
                UNION
                SELECT l.a, l.b FROM unnest($1::bigint[]) n CROSS JOIN LATERAL (
                    SELECT a, b FROM link WHERE b = n AND (lapses_at IS NULL OR lapses_at > $2)
                    ORDER BY strength DESC, last_seen DESC, tie LIMIT $3) l
                UNION
                SELECT l.a, l.b FROM unnest($4::bigint[]) n CROSS JOIN LATERAL (
                    SELECT a, b FROM link WHERE use_of = n LIMIT $5) l
                UNION
                SELECT l.a, l.b FROM unnest($6::bigint[], $7::bigint[]) AS x (a, b) CROSS JOIN LATERAL (
                    SELECT a, b FROM link WHERE a = x.a AND b = x.b) l)
            SELECT l.strength, l.first_seen, l.last_seen, l.refused, l.unkept,
                   ia.id a_id, ia.namespace a_namespace, ia.value a_value, ia.first_seen a_first_seen,
                   ia.last_seen a_last_seen, ia.source a_source, ia.verified a_verified,
                   ia.signed_in a_signed_in, ia.shared a_shared,
                   ib.id b_id, ib.namespace b_namespace, ib.value b_value, ib.first_seen b_first_seen,
                   ib.last_seen b_last_seen, ib.source b_source, ib.verified b_verified,
                   ib.signed_in b_signed_in, ib.shared b_shared
            FROM best JOIN link l USING (a, b) JOIN identifier ia ON ia.id = l.a JOIN identifier ib ON ib.id = l.b""";

    private final SqlClient connection;
    private final InForce inForce;
    private final GraphSettings settings;

    RegionLinks(SqlClient connection, InForce inForce) {
        this.connection = connection;
        this.inForce = inForce;
        this.settings = inForce.settings();
    }

    /** The links of these names, as far as they count, and those asked about. */
    Uni<List<LinkRow>> of(List<IdentifierRow> names, Set<Pair> asked, Instant asOf) {
        Long[] ids = names.stream().map(IdentifierRow::id).toArray(Long[]::new);
        Long[] used =
                names.stream().filter(this::mayBeShared).map(IdentifierRow::id).toArray(Long[]::new);
        Map<Identifier, Long> known =
                names.stream().collect(Collectors.toMap(IdentifierRow::identifier, IdentifierRow::id));
        List<Pair> there = asked.stream()
                .filter(pair -> known.keySet().containsAll(pair.ends()))
                .toList();
        return connection
                .preparedQuery(LINKS)
                .execute(Tuple.from(List.of(
                        ids,
                        Rows.time(asOf),
                        settings.maxLinks() + SPARE,
                        used,
                        MOST_USERS,
                        there.stream().map(pair -> known.get(pair.a())).toArray(Long[]::new),
                        there.stream().map(pair -> known.get(pair.b())).toArray(Long[]::new))))
                .map(rows -> Rows.list(rows, RegionLinks::link));
    }

    /** Whether it has to be counted who uses it; by new rules, also of what was shared by the old ones. */
    private boolean mayBeShared(IdentifierRow row) {
        Node node = row.node();
        return node != null && (inForce.isNew() || !node.shared()) && !settings.isOnePerPerson(row.identifier());
    }

    private static LinkRow link(Row row) {
        LinkRow.End a = end(row, "a_");
        LinkRow.End b = end(row, "b_");
        Link link = new Link(
                new Pair(a.node().identifier(), b.node().identifier()),
                Strength.ofLevel(row.getShort("strength")),
                Rows.instant(row, "first_seen"),
                Rows.instant(row, "last_seen"));
        return new LinkRow(link, a, b, new LinkRow.Mark(row.getString("refused"), row.getShort("unkept")));
    }

    private static LinkRow.End end(Row row, String prefix) {
        Identifier identifier = new Identifier(row.getString(prefix + "namespace"), row.getString(prefix + "value"));
        return new LinkRow.End(
                row.getLong(prefix + "id"),
                new Node(
                        identifier,
                        Rows.instant(row, prefix + "first_seen"),
                        Rows.instant(row, prefix + "last_seen"),
                        row.getString(prefix + "source"),
                        row.getBoolean(prefix + "verified"),
                        row.getBoolean(prefix + "signed_in"),
                        row.getBoolean(prefix + "shared")));
    }
}
