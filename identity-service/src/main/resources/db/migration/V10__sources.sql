-- What may be set about a source, and who set it.
ALTER TABLE source
    ADD COLUMN enabled         boolean NOT NULL DEFAULT true,
    ADD COLUMN rate_per_second double precision,
    ADD COLUMN rate_burst      double precision,
    ADD CHECK ((rate_per_second IS NULL) = (rate_burst IS NULL));

-- To the hour.
ALTER TABLE source_key ADD COLUMN last_used_at timestamptz;

CREATE TABLE source_change (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source  text        NOT NULL,
    at      timestamptz NOT NULL,
    by_whom text        NOT NULL,
    what    text        NOT NULL,
    detail  text
);
CREATE INDEX source_change_source ON source_change (source, at DESC);

-- JSON Schemas per event name. The highest version of a source is in force.
CREATE TABLE tracking_plan (
    source     text        NOT NULL REFERENCES source,
    version    integer     NOT NULL,
    mode       text        NOT NULL,
    unplanned  text        NOT NULL,
    events     json        NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    PRIMARY KEY (source, version)
);
