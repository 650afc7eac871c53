-- What reports about people are made of, for 400 days. People and their names are keyed hashes; whatever comes again is the same row again.

-- Whom the facts under a name belong to, by the newest decision that said so: merges are followed from the next decision on.
CREATE TABLE report_name (
    name   text PRIMARY KEY, -- keyed hash of a fragment
    person text        NOT NULL, -- keyed hash of the person's id, or of the fragment as long as nobody knows whose it is
    at     timestamptz NOT NULL
);

CREATE INDEX report_name_person ON report_name (person);
CREATE INDEX report_name_age ON report_name (at);

CREATE TABLE report_person (
    person      text PRIMARY KEY,
    held        boolean     NOT NULL, -- left alone by marketing, by the newest decision
    since       timestamptz NOT NULL, -- the first decision
    at          timestamptz NOT NULL, -- the newest one
    decision_id text        NOT NULL
);

CREATE INDEX report_person_held ON report_person (held, person);
CREATE INDEX report_person_age ON report_person (at);

CREATE TABLE report_answer (
    decision_id text,
    placement   text,
    name        text        NOT NULL,
    at          timestamptz NOT NULL,
    channel     text        NOT NULL,
    acts        boolean     NOT NULL,
    stage       text, -- the last one a candidate reached, where nothing was said
    possible    boolean     NOT NULL,
    propensity  float8      NOT NULL,
    prefilled   integer     NOT NULL,
    resumed     boolean     NOT NULL,
    PRIMARY KEY (decision_id, placement)
);

CREATE INDEX report_answer_name ON report_answer (name, at);
CREATE INDEX report_answer_age ON report_answer (at);

CREATE TABLE report_reaction (
    id          text PRIMARY KEY,
    decision_id text        NOT NULL,
    placement   text        NOT NULL,
    name        text        NOT NULL,
    type        text        NOT NULL,
    at          timestamptz NOT NULL,
    rating      float8
);

CREATE INDEX report_reaction_name ON report_reaction (name, at);
CREATE INDEX report_reaction_decision ON report_reaction (decision_id);
CREATE INDEX report_reaction_age ON report_reaction (at);

-- How decisions of a day saw a need.
CREATE TABLE report_need (
    name     text,
    need     text,
    state    text,
    since    timestamptz,
    day      date,
    first_at timestamptz NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (name, need, state, since, day)
);

CREATE INDEX report_need_age ON report_need (day);

-- Questions that were not asked because the answer was known.
CREATE TABLE report_known (
    name   text,
    action text,
    day    date,
    PRIMARY KEY (name, action, day)
);

CREATE INDEX report_known_age ON report_known (day);

-- On which days somebody did something.
CREATE TABLE report_day (
    name text,
    day  date,
    PRIMARY KEY (name, day)
);

CREATE INDEX report_day_age ON report_day (day);
