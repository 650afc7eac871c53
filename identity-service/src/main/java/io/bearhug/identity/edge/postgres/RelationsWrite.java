package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.facts.RelationFact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Collection;

/**
 * Writes what was told of other people. A fact that was not among those read may be there all the same: the one that counts stays.
 *
 * @param before the region as it was
 */
record RelationsWrite(StoredRegion before) {

    private static final String RELATION = """
            INSERT INTO relation_fact AS r (identifier, whom, field, kind, at, since, event, source, value, contact)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, cast($9::text AS json), $10)
            ON CONFLICT (identifier, whom, field) DO UPDATE
            SET kind = excluded.kind, at = excluded.at, since = least(r.since, excluded.since), event = excluded.event,
                source = excluded.source, value = excluded.value, contact = excluded.contact
            WHERE (r.source = 'self', r.kind, r.at, r.event, r.source)
                <= (excluded.source = 'self', excluded.kind, excluded.at, excluded.event, excluded.source)""";

    Uni<Void> write(Batches batches, Collection<RelationFact> facts) {
        return batches.all(RELATION, facts, this::row);
    }

    private Tuple row(RelationFact fact) {
        return Tuple.from(Arrays.asList(
                before.idOf(fact.on()),
                fact.whom(),
                fact.field(),
                Rows.number(fact.kind()),
                Rows.time(fact.at()),
                Rows.time(fact.since()),
                fact.event(),
                fact.source(),
                Rows.text(fact.value()),
                fact.contact().map(name -> KeyHash.of(name).bytes()).orElse(null)));
    }
}
