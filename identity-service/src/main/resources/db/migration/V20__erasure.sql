-- What stays of a forgotten name: a keyed hash, and until when everything about it is dropped (the suite's clock). Kept for ever, because a
-- backup may be restored and an event may come from a phone that was off for a year.
CREATE SEQUENCE tombstone_order;
CREATE TABLE tombstone (
    name    text        PRIMARY KEY,
    before  timestamptz NOT NULL,
    written bigint      NOT NULL DEFAULT nextval('tombstone_order')
);

-- Who asked to be forgotten, and which service has said that it did. Names nobody.
CREATE TABLE erasure (
    id           uuid        PRIMARY KEY,
    person       uuid        NOT NULL,
    retired      uuid[]      NOT NULL,
    before       timestamptz NOT NULL,
    -- real time
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    done_at      timestamptz
);
CREATE INDEX erasure_person ON erasure (person);
CREATE INDEX erasure_retired ON erasure USING gin (retired);
CREATE INDEX erasure_running ON erasure (requested_at) WHERE done_at IS NULL;
CREATE INDEX erasure_newest ON erasure (requested_at DESC);
CREATE TABLE erasure_receipt (
    erasure uuid        NOT NULL REFERENCES erasure,
    service text        NOT NULL,
    at      timestamptz NOT NULL,
    stores  json        NOT NULL,
    PRIMARY KEY (erasure, service)
);

-- All names of a person.
CREATE INDEX identifier_person ON identifier (person);

-- Whatever hangs on a name or on a link goes with it.
DO $$
DECLARE
    fk record;
BEGIN
    FOR fk IN
        SELECT conrelid::regclass AS owner, conname AS name, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint
        WHERE contype = 'f' AND confrelid IN ('identifier'::regclass, 'link'::regclass) AND confdeltype = 'a'
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', fk.owner, fk.name);
        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s ON DELETE CASCADE', fk.owner, fk.name, fk.definition);
    END LOOP;
END $$;
