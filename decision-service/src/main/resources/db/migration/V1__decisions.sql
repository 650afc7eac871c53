-- The log of decisions, filled from the topic: written once, never changed.
CREATE TABLE decisions (
    decision_id text PRIMARY KEY,
    person_id   text,
    fragment    text        NOT NULL,
    client      text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    catalogue   text        NOT NULL,
    record      text        NOT NULL -- JSON; text, because jsonb knows no U+0000
);

CREATE INDEX decisions_by_person ON decisions (person_id, decided_at DESC, decision_id DESC);
CREATE INDEX decisions_by_time ON decisions (decided_at);
