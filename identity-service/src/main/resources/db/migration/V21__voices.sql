-- How far the source of a word is believed (as the strength of links: 1 a browser, 2 a server source, 4 the person at their own door),
-- and on which device a browser said it of somebody else's name. What was kept before was believed.
ALTER TABLE trait_fact
    ADD COLUMN strength smallint NOT NULL DEFAULT 2,
    ADD COLUMN via      bigint REFERENCES identifier ON DELETE CASCADE;
UPDATE trait_fact SET strength = 4 WHERE source = 'self';
DROP INDEX trait_fact_current;
CREATE UNIQUE INDEX trait_fact_current ON trait_fact (identifier, name, strength, coalesce(via, 0)) WHERE current;
CREATE INDEX trait_fact_via ON trait_fact (via) WHERE via IS NOT NULL;

ALTER TABLE consent_fact
    ADD COLUMN strength smallint NOT NULL DEFAULT 2,
    ADD COLUMN via      bigint REFERENCES identifier ON DELETE CASCADE;
DROP INDEX consent_fact_current;
CREATE UNIQUE INDEX consent_fact_current
    ON consent_fact (identifier, purpose, channel, granted, by_us, strength, coalesce(via, 0)) WHERE current;
CREATE INDEX consent_fact_via ON consent_fact (via) WHERE via IS NOT NULL;
