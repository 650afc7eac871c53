-- When the first link in or at a region lapses: then it has to be looked at again, whether anything is told of it or not.
ALTER TABLE region ADD COLUMN due_at timestamptz;
CREATE INDEX region_due ON region (due_at) WHERE due_at IS NOT NULL;

-- lapses_at: from when on it speaks for nobody unless it is seen again. tie: decides between equally strong, equally new links.
-- refused: why it joins nobody, null if it does or need not. unkept: too many for a (bit 1), for b (bit 2).
-- use_of: which end is used by the other, where that is a name of which a person has one.
ALTER TABLE link
    ADD COLUMN lapses_at timestamptz,
    ADD COLUMN tie       integer  NOT NULL DEFAULT 0,
    ADD COLUMN refused   text,
    ADD COLUMN unkept    smallint NOT NULL DEFAULT 0,
    ADD COLUMN use_of    bigint;
UPDATE link l
SET use_of = CASE WHEN ia.namespace = 'user_id' THEN l.b ELSE l.a END
FROM identifier ia, identifier ib
WHERE ia.id = l.a AND ib.id = l.b AND (ia.namespace = 'user_id') <> (ib.namespace = 'user_id')
  AND (l.strength > 1 OR NOT (ia.namespace IN ('email', 'phone') OR ib.namespace IN ('email', 'phone')));
CREATE INDEX link_a_best ON link (a, strength DESC, last_seen DESC, tie);
CREATE INDEX link_b_best ON link (b, strength DESC, last_seen DESC, tie);
CREATE INDEX link_use_of ON link (use_of) WHERE use_of IS NOT NULL;
DROP INDEX link_b;

-- The fact about a trait that counts, so that the others need not be read. Ordered as facts are joined.
ALTER TABLE trait_fact ADD COLUMN current boolean NOT NULL DEFAULT false;
UPDATE trait_fact t
SET current = true
FROM (SELECT DISTINCT ON (identifier, name) identifier, name, kind, at, event, source
      FROM trait_fact ORDER BY identifier, name, kind DESC, at DESC, event DESC, source DESC) best
WHERE (t.identifier, t.name, t.kind, t.at, t.event, t.source)
    = (best.identifier, best.name, best.kind, best.at, best.event, best.source);
CREATE UNIQUE INDEX trait_fact_current ON trait_fact (identifier, name) WHERE current;

-- The same for consents: of each yes and each no the newest.
ALTER TABLE consent_fact ADD COLUMN current boolean NOT NULL DEFAULT false;
UPDATE consent_fact c
SET current = true
FROM (SELECT DISTINCT ON (identifier, purpose, channel, granted, by_us) identifier, purpose, channel, granted, by_us, at, source
      FROM consent_fact ORDER BY identifier, purpose, channel, granted, by_us, at DESC, source DESC) best
WHERE (c.identifier, c.purpose, c.channel, c.granted, c.by_us, c.at, c.source)
    = (best.identifier, best.purpose, best.channel, best.granted, best.by_us, best.at, best.source);
CREATE UNIQUE INDEX consent_fact_current ON consent_fact (identifier, purpose, channel, granted, by_us) WHERE current;

-- Who signed in on a device (is_in), or out of it, at least once in an hour. who 0: it was not said.
CREATE TABLE sign_fact (
    device   bigint      NOT NULL REFERENCES identifier ON DELETE CASCADE,
    hour     timestamptz NOT NULL,
    is_in    boolean     NOT NULL,
    who      bigint      NOT NULL,
    first_at timestamptz NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (device, hour, is_in, who)
);
CREATE INDEX sign_fact_who ON sign_fact (who);

-- What our own people decided about the graph. b is null where it is about one name alone.
CREATE TABLE control_fact (
    id      text PRIMARY KEY,
    type    text        NOT NULL,
    a       bigint      NOT NULL REFERENCES identifier ON DELETE CASCADE,
    b       bigint REFERENCES identifier ON DELETE CASCADE,
    at      timestamptz NOT NULL,
    by_whom text        NOT NULL,
    reason  text        NOT NULL
);
CREATE INDEX control_fact_a ON control_fact (a);
CREATE INDEX control_fact_b ON control_fact (b);

-- Whose an identifier was since when. Only ever added to. links: numbers of the two names of each link, one after the other.
CREATE TABLE lineage (
    identifier bigint      NOT NULL REFERENCES identifier ON DELETE CASCADE,
    move       bigint      NOT NULL,
    person     uuid        NOT NULL,
    was        uuid,
    kind       text        NOT NULL,
    cause      text        NOT NULL,
    cause_ids  text[]      NOT NULL,
    links      bigint[]    NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (identifier, move)
);
CREATE INDEX lineage_person ON lineage (person, at DESC);
CREATE INDEX lineage_was ON lineage (was, at DESC) WHERE was IS NOT NULL;
INSERT INTO lineage (identifier, move, person, kind, cause, cause_ids, links, at)
SELECT id, move, person, 'BORN', 'EVENT', '{}', '{}', first_seen FROM identifier WHERE person IS NOT NULL;

-- Merges so wide that somebody should look at them.
CREATE TABLE merge_review (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person    uuid        NOT NULL,
    names     integer     NOT NULL,
    parts     json        NOT NULL,
    cause     text        NOT NULL,
    cause_ids text[]      NOT NULL,
    at        timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by text
);
CREATE UNIQUE INDEX merge_review_open ON merge_review (person) WHERE closed_at IS NULL;

-- The highest receive time seen, to the hour: what is too long ago is too long before this.
CREATE TABLE watermark (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    as_of timestamptz NOT NULL
);
INSERT INTO watermark (as_of) VALUES ('1970-01-01T00:00:00Z');
