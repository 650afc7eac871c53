package io.bearhug.identity.edge.postgres;

import io.bearhug.identity.facts.RelationFact;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/**
 * Writes what was told of other people. A fact that was not among those read may be there all the same: the one that counts stays.
 *
 * @param before the region as it was
 */
record RelationsWrite(StoredRegion before) {

    private static final String RELATION = """
            INSERT INTO relation_fact AS r (identifier, whom, field, kind, at, since, event, source, value, contact)
            SELECT identifier, whom, field, kind, at, since, event, source, cast(value AS json), contact
            FROM unnest($1::bigint[], $2::text[], $3::text[], $4::smallint[], $5::timestamptz[], $6::timestamptz[],
                        $7::text[], $8::text[], $9::text[], $10::bytea[])
                AS n (identifier, whom, field, kind, at, since, event, source, value, contact)
            ON CONFLICT (identifier, whom, field) DO UPDATE
            SET kind = excluded.kind, at = excluded.at, since = least(r.since, excluded.since), event = excluded.event,
                source = excluded.source, value = excluded.value, contact = excluded.contact
            WHERE (r.source = 'self', r.kind, r.at, r.event, r.source)
                <= (excluded.source = 'self', excluded.kind, excluded.at, excluded.event, excluded.source)""";

    Uni<Void> write(Batches batches, Collection<RelationFact> facts) {
        return batches.all(
                RELATION,
                facts,
                List.of(
                        Column.longs(fact -> before.idOf(fact.on())),
                        Column.texts(RelationFact::whom),
                        Column.texts(RelationFact::field),
                        Column.shorts(fact -> Rows.number(fact.kind())),
                        Column.times(RelationFact::at),
                        Column.times(RelationFact::since),
                        Column.texts(RelationFact::event),
                        Column.texts(RelationFact::source),
                        Column.texts(fact -> Rows.text(fact.value())),
                        Column.bytes(fact -> fact.contact()
                                .map(name -> KeyHash.of(name).bytes())
                                .orElse(null))));
    }
}
