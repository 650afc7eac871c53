-- What an erasure names them by: the fragment of a delivery and a suppressed address as keyed hashes. Rows from before have none and are found by
-- their person.
ALTER TABLE delivery ADD COLUMN name text;
CREATE INDEX delivery_name ON delivery (name) WHERE name IS NOT NULL;
ALTER TABLE suppression ADD COLUMN name text;
CREATE INDEX suppression_name ON suppression (name) WHERE name IS NOT NULL;

-- What stays of forgotten people: keyed hashes of their names with the time up to which everything is dropped, and their ids.
CREATE TABLE tombstone (
    name   text        PRIMARY KEY,
    before timestamptz NOT NULL
);
CREATE TABLE erased_person (
    id text PRIMARY KEY
);
