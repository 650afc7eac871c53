-- What was told under a name about other people, field by field; of each only what counts. whom: the other one, as far as they can be told
-- apart, empty for nobody in particular. contact: SHA-256 of the other one's namespace:value, where the field holds it, so that they can have
-- it erased. None of it says who anybody is.
CREATE TABLE relation_fact (
    identifier bigint           NOT NULL REFERENCES identifier ON DELETE CASCADE,
    whom       text COLLATE "C" NOT NULL,
    field      text COLLATE "C" NOT NULL,
    kind       smallint         NOT NULL,
    at         timestamptz      NOT NULL,
    since      timestamptz      NOT NULL,
    event      text COLLATE "C" NOT NULL,
    source     text COLLATE "C" NOT NULL,
    value      json,
    contact    bytea,
    PRIMARY KEY (identifier, whom, field)
);
CREATE INDEX relation_fact_newest ON relation_fact (identifier, at DESC, whom, field);
CREATE INDEX relation_fact_contact ON relation_fact (contact) WHERE contact IS NOT NULL;
CREATE INDEX relation_fact_household ON relation_fact (whom) WHERE field LIKE 'household:%';
