-- A consent may be about one contact point. point: SHA-256 of its namespace:value, empty where the word is about all of them; the name itself
-- stands beside it, because it need not be anybody's name yet. id: the place of a word in the history.
ALTER TABLE consent_fact
    ADD COLUMN id              bigint GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN point           bytea NOT NULL DEFAULT '',
    ADD COLUMN point_namespace text,
    ADD COLUMN point_value     text;
ALTER TABLE consent_fact
    DROP CONSTRAINT consent_fact_pkey,
    ADD PRIMARY KEY (identifier, purpose, channel, point, granted, by_us, at, source);
DROP INDEX consent_fact_current;
CREATE UNIQUE INDEX consent_fact_current
    ON consent_fact (identifier, purpose, channel, point, granted, by_us, strength, coalesce(via, 0)) WHERE current;

-- What others were told we may do with a contact point goes when whoever goes by it is forgotten.
CREATE INDEX consent_fact_point ON consent_fact (point) WHERE point <> '';
