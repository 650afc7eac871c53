-- What lists are filtered by, and how often what was decided, minute by minute; counted with the decision that is logged.
ALTER TABLE decisions ADD COLUMN channel text;
ALTER TABLE decisions ADD COLUMN outcomes text[] NOT NULL DEFAULT '{}';

DROP INDEX decisions_by_time;
CREATE INDEX decisions_by_time ON decisions (decided_at DESC, decision_id DESC);

CREATE TABLE decision_minute (
    minute timestamptz NOT NULL,
    kind   text        NOT NULL,
    name   text        NOT NULL,
    count  bigint      NOT NULL,
    PRIMARY KEY (minute, kind, name)
);
