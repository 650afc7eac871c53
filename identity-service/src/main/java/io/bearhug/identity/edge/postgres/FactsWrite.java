package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.LinkEvidence;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.facts.Voice;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.LinkOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes facts that are new or say more than before. */
final class FactsWrite {

    private static final String LINK = """
            INSERT INTO link (a, b, strength, first_seen, last_seen, lapses_at, tie, use_of)
            SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::smallint[], $4::timestamptz[], $5::timestamptz[],
                                 $6::timestamptz[], $7::integer[], $8::bigint[])
            ON CONFLICT (a, b) DO UPDATE
            SET strength = excluded.strength, first_seen = excluded.first_seen, last_seen = excluded.last_seen,
                lapses_at = excluded.lapses_at, use_of = excluded.use_of""";
    private static final String EVIDENCE = """
            INSERT INTO link_evidence (a, b, hour, strength, source, event)
            SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::smallint[], $5::text[], $6::text[])
            ON CONFLICT DO NOTHING""";
    private static final String OLD_TRAIT = """
            UPDATE trait_fact t SET current = false
            FROM unnest($1::bigint[], $2::text[], $3::smallint[], $4::bigint[]) AS said (identifier, name, strength, via)
            WHERE t.identifier = said.identifier AND t.name = said.name AND t.strength = said.strength
              AND coalesce(t.via, 0) = coalesce(said.via, 0) AND t.current""";
    private static final String TRAIT = """
            INSERT INTO trait_fact (identifier, name, strength, via, kind, at, event, source, value, current)
            SELECT identifier, name, strength, via, kind, at, event, source, cast(value AS json), true
            FROM unnest($1::bigint[], $2::text[], $3::smallint[], $4::bigint[], $5::smallint[], $6::timestamptz[],
                        $7::text[], $8::text[], $9::text[])
                AS said (identifier, name, strength, via, kind, at, event, source, value)
            ON CONFLICT (identifier, name, kind, at, event, source) DO UPDATE
            SET current = true, strength = excluded.strength, via = excluded.via""";
    private static final String SIGN = """
            INSERT INTO sign_fact (device, hour, is_in, who, first_at, last_at)
            SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::boolean[], $4::bigint[], $5::timestamptz[],
                                 $6::timestamptz[])
            ON CONFLICT (device, hour, is_in, who) DO UPDATE
            SET first_at = least(sign_fact.first_at, excluded.first_at),
                last_at = greatest(sign_fact.last_at, excluded.last_at)""";
    private static final String CONTROL = """
            INSERT INTO control_fact (id, type, a, b, at, by_whom, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO NOTHING""";
    private static final String OLD_CONSENT = """
            UPDATE consent_fact c SET current = false
            FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[], $5::boolean[], $6::boolean[], $7::smallint[],
                        $8::bigint[])
                AS said (identifier, purpose, channel, point, granted, by_us, strength, via)
            WHERE c.identifier = said.identifier AND c.purpose = said.purpose AND c.channel = said.channel
              AND c.point = said.point AND c.granted = said.granted AND c.by_us = said.by_us
              AND c.strength = said.strength AND coalesce(c.via, 0) = coalesce(said.via, 0) AND c.current""";
    private static final String CONSENT = """
            INSERT INTO consent_fact (identifier, purpose, channel, point, granted, by_us, strength, via, at, source,
                   point_namespace, point_value, first_at, current)
            SELECT *, true
            FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[], $5::boolean[], $6::boolean[], $7::smallint[],
                        $8::bigint[], $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::timestamptz[])
            ON CONFLICT (identifier, purpose, channel, point, granted, by_us, at, source) DO UPDATE
            SET current = true, strength = excluded.strength, via = excluded.via, first_at = excluded.first_at""";

    private static final long NOBODY = 0;

    private final Batches batches;
    private final StoredRegion before;
    private final Facts facts;
    private final GraphSettings settings;

    FactsWrite(Batches batches, StoredRegion before, Facts facts) {
        this.batches = batches;
        this.before = before;
        this.facts = facts;
        this.settings = before.region().inForce().settings();
    }

    Uni<Void> write() {
        return links(facts.links().values())
                .flatMap(_ -> evidence(facts.evidence()))
                .flatMap(_ -> traits(facts.traits().values()))
                .flatMap(_ -> consents(facts.consents().values()))
                .flatMap(_ -> new RelationsWrite(before)
                        .write(batches, facts.relations().values()))
                .flatMap(_ -> signs(facts.signs().values()))
                .flatMap(_ -> batches.each(CONTROL, facts.controls().values(), this::control));
    }

    private Uni<Void> links(Collection<Link> links) {
        return batches.all(
                LINK,
                links,
                List.of(
                        Column.longs(link -> before.idOf(link.pair().a())),
                        Column.longs(link -> before.idOf(link.pair().b())),
                        Column.shorts(link -> Rows.number(link.strength())),
                        Column.times(Link::firstSeen),
                        Column.times(Link::lastSeen),
                        Column.times(link -> settings.lapsesAt(link).orElse(null)),
                        Column.integers(link -> LinkOrder.hash(link.pair())),
                        Column.longs(
                                link -> settings.usedIn(link).map(before::idOf).orElse(null))));
    }

    private Uni<Void> evidence(Collection<LinkEvidence> evidence) {
        return batches.all(
                EVIDENCE,
                evidence,
                List.of(
                        Column.longs(seen -> before.idOf(seen.pair().a())),
                        Column.longs(seen -> before.idOf(seen.pair().b())),
                        Column.times(LinkEvidence::hour),
                        Column.shorts(seen -> Rows.number(seen.strength())),
                        Column.texts(LinkEvidence::source),
                        Column.texts(LinkEvidence::event)));
    }

    private Uni<Void> signs(Collection<SignFact> signs) {
        return batches.all(
                SIGN,
                signs,
                List.of(
                        Column.longs(fact -> before.idOf(fact.device())),
                        Column.times(SignFact::hour),
                        Column.flags(SignFact::in),
                        Column.longs(fact -> idOr(NOBODY, fact.who())),
                        Column.times(SignFact::first),
                        Column.times(SignFact::last)));
    }

    private Tuple control(ControlFact fact) {
        return Tuple.from(Arrays.asList(
                fact.id(),
                fact.type().name(),
                before.idOf(fact.a()),
                idOr(null, fact.b()),
                Rows.time(fact.at()),
                fact.by(),
                fact.reason()));
    }

    private @Nullable Long idOr(@Nullable Long nobody, @Nullable Identifier name) {
        return name == null ? nobody : Long.valueOf(before.idOf(name));
    }

    private @Nullable Long via(Voice voice) {
        return idOr(null, voice.via());
    }

    /** What counted so far was read with the region; where there was nothing, there is nothing to end. */
    private Uni<Void> traits(Collection<TraitFact> said) {
        List<TraitFact> followers = said.stream()
                .filter(fact -> before.region().facts().traits().containsKey(fact.key()))
                .toList();
        Column<TraitFact> on = Column.longs(fact -> before.idOf(fact.on()));
        Column<TraitFact> name = Column.texts(TraitFact::name);
        Column<TraitFact> strength =
                Column.shorts(fact -> Rows.number(fact.voice().strength()));
        Column<TraitFact> via = Column.longs(fact -> via(fact.voice()));
        return batches.all(OLD_TRAIT, followers, List.of(on, name, strength, via))
                .flatMap(_ -> batches.all(
                        TRAIT,
                        OneRowEach.traits(said),
                        List.of(
                                on,
                                name,
                                strength,
                                via,
                                Column.shorts(fact -> Rows.number(fact.kind())),
                                Column.times(TraitFact::at),
                                Column.texts(TraitFact::event),
                                Column.texts(TraitFact::source),
                                Column.texts(fact -> Rows.text(fact.value())))));
    }

    private Uni<Void> consents(Collection<ConsentFact> said) {
        List<ConsentFact> followers = said.stream()
                .filter(fact -> before.region().facts().consents().containsKey(fact.key()))
                .toList();
        Column<ConsentFact> on = Column.longs(fact -> before.idOf(fact.on()));
        Column<ConsentFact> purpose = Column.texts(ConsentFact::purpose);
        Column<ConsentFact> channel = Column.texts(fact -> Rows.channel(fact.channel()));
        Column<ConsentFact> point = Column.bytes(fact -> Rows.point(fact.contactPoint()));
        Column<ConsentFact> granted = Column.flags(ConsentFact::granted);
        Column<ConsentFact> byUs = Column.flags(ConsentFact::byUs);
        Column<ConsentFact> strength =
                Column.shorts(fact -> Rows.number(fact.voice().strength()));
        Column<ConsentFact> via = Column.longs(fact -> via(fact.voice()));
        return batches.all(OLD_CONSENT, followers, List.of(on, purpose, channel, point, granted, byUs, strength, via))
                .flatMap(_ -> batches.all(
                        CONSENT,
                        OneRowEach.consents(said),
                        List.of(
                                on,
                                purpose,
                                channel,
                                point,
                                granted,
                                byUs,
                                strength,
                                via,
                                Column.times(ConsentFact::at),
                                Column.texts(ConsentFact::source),
                                Column.texts(fact -> namespace(fact.contactPoint())),
                                Column.texts(fact -> value(fact.contactPoint())),
                                Column.times(ConsentFact::first))));
    }

    private static @Nullable String namespace(@Nullable Identifier point) {
        return point == null ? null : point.namespace();
    }

    private static @Nullable String value(@Nullable Identifier point) {
        return point == null ? null : point.value();
    }
}
