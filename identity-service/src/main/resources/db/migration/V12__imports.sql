-- Files of rows on their way in. plan: what somebody asked for, as JSON.
CREATE TABLE import (
    id             uuid PRIMARY KEY,
    source         text        NOT NULL,
    trust          text        NOT NULL,
    plan           json        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('RECEIVING', 'RUNNING', 'DONE', 'CANCELLED')),
    header         text[],
    received       bigint      NOT NULL DEFAULT 0,
    received_bytes bigint      NOT NULL DEFAULT 0,
    accepted       bigint      NOT NULL DEFAULT 0,
    rejected       bigint      NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL,
    created_by     text        NOT NULL,
    started_at     timestamptz,
    moved_at       timestamptz NOT NULL,
    finished_at    timestamptz
);

-- Rows that wait, in portions; a null row was too long. A portion is locked by who works it off and deleted when that is done.
CREATE TABLE import_rows (
    import    uuid        NOT NULL REFERENCES import ON DELETE CASCADE,
    first_row bigint      NOT NULL,
    rows      bytea[]     NOT NULL,
    staged_at timestamptz NOT NULL,
    PRIMARY KEY (import, first_row)
);

-- What is wrong with rows; never what they say.
CREATE TABLE import_error (
    import uuid   NOT NULL REFERENCES import ON DELETE CASCADE,
    number bigint NOT NULL,
    errors json   NOT NULL,
    PRIMARY KEY (import, number)
);
