-- What acts will teach once their windows have closed; written with the log of decisions.
CREATE TABLE lesson (
    decision_id text,
    placement   text,
    model       text        NOT NULL,
    action      text        NOT NULL,
    by_event    boolean     NOT NULL, -- whether an event is its success, else the person's answer is
    names       text[]      NOT NULL, -- keyed hashes of the person's fragments
    features    float8[]    NOT NULL,
    decided_at  timestamptz NOT NULL,
    closes_at   timestamptz NOT NULL,
    PRIMARY KEY (decision_id, placement)
);

CREATE INDEX lesson_due ON lesson (closes_at, decision_id, placement);
CREATE INDEX lesson_names ON lesson USING gin (names);

-- What became of acts; may come before the act itself.
CREATE TABLE lesson_outcome (
    decision_id   text,
    placement     text,
    shown_at      timestamptz,
    unseen_at     timestamptz, -- it bounced, or was skipped after all
    accepted_at   timestamptz,
    praised_at    timestamptz,
    left_at       timestamptz, -- unsubscribed
    complained_at timestamptz,
    heard_at      timestamptz NOT NULL,
    PRIMARY KEY (decision_id, placement)
);

CREATE INDEX lesson_outcome_age ON lesson_outcome (heard_at);

-- Events that are the success of some actions.
CREATE TABLE success (
    message_id text,
    name       text,            -- keyed hash of the fragment
    at         timestamptz,
    names      text[] NOT NULL, -- the same under all keys
    actions    text[] NOT NULL,
    PRIMARY KEY (message_id, name, at)
);

CREATE INDEX success_by_name ON success USING gin (names);
CREATE INDEX success_age ON success (at);

-- Whoever teaches holds a lock, so who has seen a stamp has seen all below it.
CREATE SEQUENCE model_stamp;

CREATE TABLE model (
    id         text PRIMARY KEY,
    version    bigint      NOT NULL,
    lessons    bigint      NOT NULL,
    successes  bigint      NOT NULL,
    taught_at  timestamptz NOT NULL,
    faded_at   timestamptz NOT NULL,
    weights    bytea       NOT NULL,
    stamp      bigint      NOT NULL DEFAULT nextval('model_stamp')
);

CREATE INDEX model_by_stamp ON model (stamp);
CREATE INDEX model_by_fading ON model (faded_at);

-- Places that went back because of what they did to people; until the catalogue gives them another step.
CREATE TABLE place_step (
    place   text PRIMARY KEY,
    written text        NOT NULL,
    at_most text        NOT NULL,
    since   timestamptz NOT NULL,
    reason  text        NOT NULL
);
