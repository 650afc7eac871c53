-- What is to be said, was said, or was not, and why.
CREATE TABLE delivery (
    id            text        PRIMARY KEY,
    sequence      bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    decision_id   text        NOT NULL,
    channel       text        NOT NULL,
    contact_point text        NOT NULL,
    step          text        NOT NULL,
    person_id     text,
    plan          jsonb       NOT NULL,
    state         text        NOT NULL,
    reason        text,
    attempts      integer     NOT NULL DEFAULT 0,
    sent_to       text,
    message       jsonb,
    -- the suite's clock
    planned_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    -- real time
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (decision_id, channel, contact_point, step)
);
CREATE INDEX delivery_person ON delivery (person_id, sequence);
CREATE INDEX delivery_state ON delivery (state, sequence);

-- The small hot table of what still waits for its time. due_at is the suite's clock, leases are real time.
CREATE TABLE due (
    delivery_id text        PRIMARY KEY REFERENCES delivery (id) ON DELETE CASCADE,
    due_at      timestamptz NOT NULL,
    fence       bigint      NOT NULL DEFAULT 0,
    lease_until timestamptz
) WITH (fillfactor = 50);
CREATE INDEX due_at ON due (due_at);

CREATE TABLE attempt (
    delivery_id   text        NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    number        integer     NOT NULL,
    contact_point text        NOT NULL,
    begun_at      timestamptz NOT NULL,
    ended_at      timestamptz,
    result        text,
    says          text,
    PRIMARY KEY (delivery_id, number)
);

-- Addresses that may not be contacted; purpose '' is any purpose.
CREATE TABLE suppression (
    contact_point text        NOT NULL,
    channel       text        NOT NULL,
    purpose       text        NOT NULL DEFAULT '',
    cause         text        NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (contact_point, channel, purpose, cause)
);

-- Projection of topic persons.
CREATE TABLE person (
    id          text   PRIMARY KEY,
    version     bigint NOT NULL,
    state       text   NOT NULL,
    redirect_to text,
    recipient   jsonb
);
CREATE TABLE person_name (
    namespace text   NOT NULL,
    value     text   NOT NULL,
    person_id text   NOT NULL,
    move      bigint NOT NULL,
    PRIMARY KEY (namespace, value)
);
CREATE INDEX person_name_person ON person_name (person_id);

-- A no by one click, and what identity-service still has to be told of it (real time).
CREATE TABLE refusal (
    delivery_id text        PRIMARY KEY REFERENCES delivery (id) ON DELETE CASCADE,
    at          timestamptz NOT NULL
);
CREATE TABLE errand (
    id      text        PRIMARY KEY,
    fact    text        NOT NULL,
    tries   integer     NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    refused text
);
CREATE INDEX errand_next ON errand (next_at) WHERE refused IS NULL;
