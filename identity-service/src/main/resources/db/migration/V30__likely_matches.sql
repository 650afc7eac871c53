-- Searches for persons that are likely one. moved_at: when it last told how far it is.
CREATE TABLE match_search (
    id         uuid PRIMARY KEY,
    state      text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    started_by text        NOT NULL,
    started_at timestamptz NOT NULL,
    moved_at   timestamptz NOT NULL,
    ended_at   timestamptz,
    described  integer     NOT NULL DEFAULT 0,
    found      integer     NOT NULL DEFAULT 0,
    failure    text
);
CREATE UNIQUE INDEX match_search_running ON match_search (state) WHERE state = 'RUNNING';

-- Pairs of names whose persons are likely one. reasons: attributes and how much they agree, never what they are.
CREATE TABLE likely_match (
    id       uuid PRIMARY KEY,
    search   uuid        NOT NULL REFERENCES match_search ON DELETE CASCADE,
    a        bigint      NOT NULL REFERENCES identifier ON DELETE CASCADE,
    b        bigint      NOT NULL REFERENCES identifier ON DELETE CASCADE,
    centibits integer    NOT NULL,
    sure     boolean     NOT NULL,
    reasons  json        NOT NULL,
    at       timestamptz NOT NULL,
    said     text CHECK (said IN ('SAME', 'DIFFERENT')),
    said_by  text,
    said_at  timestamptz,
    CHECK (a < b)
);
CREATE UNIQUE INDEX likely_match_pair ON likely_match (a, b);
CREATE INDEX likely_match_b ON likely_match (b);
CREATE INDEX likely_match_waiting ON likely_match (centibits DESC, id) WHERE said IS NULL;
CREATE INDEX likely_match_said ON likely_match (said, centibits DESC, id) WHERE said IS NOT NULL;
