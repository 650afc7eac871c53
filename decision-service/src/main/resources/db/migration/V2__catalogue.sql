-- Published versions of the catalogue: written once, never changed.
CREATE TABLE catalogue_version (
    number       bigint PRIMARY KEY,
    published_at timestamptz NOT NULL,
    published_by text        NOT NULL,
    because      text        NOT NULL,
    snapshot     jsonb       NOT NULL
);

-- The version in force; its only row is locked by whoever publishes.
CREATE TABLE catalogue_live (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    number   bigint NOT NULL
);
INSERT INTO catalogue_live (number) VALUES (0);

-- Bundles on their way.
CREATE TABLE catalogue_draft (
    name         text PRIMARY KEY,
    state        text        NOT NULL,
    authors      text[]      NOT NULL,
    content      text        NOT NULL,
    based_on     bigint      NOT NULL,
    approved_by  text,
    published_as bigint,
    updated_at   timestamptz NOT NULL,
    revision     bigint      NOT NULL
);

-- What actions recommend. stamp grows with every change, so that other instances see what is new.
CREATE SEQUENCE item_stamp;
CREATE TABLE item (
    id    text PRIMARY KEY,
    body  jsonb  NOT NULL,
    gone  boolean NOT NULL DEFAULT false,
    stamp bigint NOT NULL DEFAULT nextval('item_stamp')
);
CREATE INDEX item_by_stamp ON item (stamp);

-- Messages that leave with the transaction that wrote them.
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
