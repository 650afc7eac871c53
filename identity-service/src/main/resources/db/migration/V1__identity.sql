-- Applications that send events. Keys are kept as SHA-256; the newest two of a source are valid.
CREATE TABLE source (
    id         text PRIMARY KEY,
    name       text        NOT NULL,
    trust      text        NOT NULL CHECK (trust IN ('SERVER', 'BROWSER')),
    origins    text[]      NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE source_key (
    hash       text PRIMARY KEY,
    source     text        NOT NULL REFERENCES source,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX source_key_source ON source_key (source, created_at DESC);

-- A region is what is recomputed together. Its row is what a transaction locks.
CREATE TABLE region (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);

-- One row per name. hash = SHA-256 of namespace:value, because names may be longer than an index takes.
-- A row without a region was inserted by the running transaction and says nothing yet.
CREATE TABLE identifier (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash       bytea   NOT NULL UNIQUE,
    namespace  text    NOT NULL,
    value      text    NOT NULL,
    region     bigint,
    person     uuid,
    move       bigint  NOT NULL DEFAULT 0,
    first_seen timestamptz,
    last_seen  timestamptz,
    source     text,
    verified   boolean NOT NULL DEFAULT false,
    signed_in  boolean NOT NULL DEFAULT false,
    shared     boolean NOT NULL DEFAULT false
);
CREATE INDEX identifier_region ON identifier (region);

-- All evidence for a pair as one; strength is the level, 0 probabilistic to 5 steward; times are hours.
CREATE TABLE link (
    a          bigint      NOT NULL REFERENCES identifier,
    b          bigint      NOT NULL REFERENCES identifier,
    strength   smallint    NOT NULL,
    first_seen timestamptz NOT NULL,
    last_seen  timestamptz NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX link_b ON link (b);

-- What a link rests on: at most one event per hour and strength.
CREATE TABLE link_evidence (
    a        bigint      NOT NULL,
    b        bigint      NOT NULL,
    hour     timestamptz NOT NULL,
    strength smallint    NOT NULL,
    source   text        NOT NULL,
    event    text        NOT NULL,
    PRIMARY KEY (a, b, hour, strength),
    FOREIGN KEY (a, b) REFERENCES link
);

-- Attributes as events said them. kind: 3 stated, 2 observed, 1 inferred. A null value takes a trait back.
CREATE TABLE trait_fact (
    identifier bigint      NOT NULL REFERENCES identifier,
    name       text        NOT NULL,
    kind       smallint    NOT NULL,
    at         timestamptz NOT NULL,
    event      text COLLATE "C" NOT NULL,
    source     text COLLATE "C" NOT NULL,
    value      json,
    PRIMARY KEY (identifier, name, kind, at, event, source)
);

-- Every yes and no. channel '' stands for all channels.
CREATE TABLE consent_fact (
    identifier bigint      NOT NULL REFERENCES identifier,
    purpose    text        NOT NULL,
    channel    text        NOT NULL,
    granted    boolean     NOT NULL,
    by_us      boolean     NOT NULL,
    at         timestamptz NOT NULL,
    source     text COLLATE "C" NOT NULL,
    PRIMARY KEY (identifier, purpose, channel, granted, by_us, at, source)
);

-- The newest snapshot of each person, as it was or will be published.
CREATE TABLE person (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    redirect_to uuid,
    snapshot    json   NOT NULL
);
CREATE INDEX person_redirect_to ON person (redirect_to) WHERE redirect_to IS NOT NULL;

-- Messages that leave with the transaction that wrote them. Copy into a migration of the service.
CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    type        text        NOT NULL,
    message_id  text        NOT NULL,
    traceparent text,
    value       text,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
