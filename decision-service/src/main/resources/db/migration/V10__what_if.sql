-- Simulations and evaluations: what would have been.
CREATE TABLE what_if (
    id         text PRIMARY KEY,
    kind       text        NOT NULL,
    subject    text        NOT NULL, -- the draft or version
    state      text        NOT NULL,
    done       integer     NOT NULL,
    total      integer     NOT NULL,
    started_at timestamptz NOT NULL,
    beat_at    timestamptz NOT NULL DEFAULT clock_timestamp(), -- last sign of life, by the clock of the machine
    problem    text,
    result     text        -- JSON; text, because jsonb knows no U+0000
);
CREATE INDEX what_if_age ON what_if (started_at);

-- Decisions that came out otherwise.
CREATE TABLE what_if_example (
    run         text    NOT NULL REFERENCES what_if ON DELETE CASCADE,
    number      integer NOT NULL,
    decision_id text    NOT NULL,
    person_id   text,
    names       text[]  NOT NULL, -- keyed hashes of the person's fragments
    example     text    NOT NULL, -- JSON
    PRIMARY KEY (run, number)
);
CREATE INDEX what_if_example_decision ON what_if_example (decision_id);
CREATE INDEX what_if_example_names ON what_if_example USING gin (names);
CREATE INDEX what_if_example_person ON what_if_example (person_id);

-- People to whom nothing would have been said.
CREATE TABLE what_if_person (
    run         text    NOT NULL REFERENCES what_if ON DELETE CASCADE,
    number      integer NOT NULL,
    decision_id text    NOT NULL, -- their newest
    person_id   text,
    names       text[]  NOT NULL,
    decisions   bigint  NOT NULL,
    before      bigint  NOT NULL, -- how often something was said
    PRIMARY KEY (run, number)
);
CREATE INDEX what_if_person_decision ON what_if_person (decision_id);
CREATE INDEX what_if_person_names ON what_if_person USING gin (names);
CREATE INDEX what_if_person_person ON what_if_person (person_id);

-- What came of acts at places that learn, written with what they taught; how they were drawn is in their decisions.
CREATE TABLE taught (
    decision_id text,
    placement   text,
    action      text        NOT NULL,
    names       text[]      NOT NULL, -- keyed hashes of the person's fragments
    decided_at  timestamptz NOT NULL,
    succeeded   boolean     NOT NULL, -- it was seen and brought what it is for
    PRIMARY KEY (decision_id, placement)
);
CREATE INDEX taught_by_placement ON taught (placement, decided_at DESC, decision_id DESC);
CREATE INDEX taught_names ON taught USING gin (names);
CREATE INDEX taught_age ON taught (decided_at);
