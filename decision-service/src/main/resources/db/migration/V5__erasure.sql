-- The fragment as a keyed hash: what an erasure names it by. Decisions from before have none and are found by their person.
ALTER TABLE decisions ADD COLUMN name text;
CREATE INDEX decisions_by_name ON decisions (name) WHERE name IS NOT NULL;

-- What stays of forgotten people: keyed hashes of their names with the time up to which everything is dropped, and their ids.
CREATE TABLE tombstone (
    name   text        PRIMARY KEY,
    before timestamptz NOT NULL
);
CREATE TABLE erased_person (
    id text PRIMARY KEY
);
