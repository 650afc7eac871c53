-- When to decide again what was put off; written with the log of decisions, and gone with its decision. A person has one for a moment and
-- an action: the newest.
CREATE TABLE appointment (
    person       text,                 -- their id, or the keyed hash of the fragment of somebody nobody knows yet
    moment       text,                 -- id of its definition
    action       text,
    decision_id  text        NOT NULL UNIQUE REFERENCES decisions ON DELETE CASCADE,
    name         text        NOT NULL, -- keyed hash of the fragment
    decided_at   timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    leased_until timestamptz,          -- by the clock of the machine: somebody decides about it now
    PRIMARY KEY (person, moment, action)
);

CREATE INDEX appointment_due ON appointment (due_at);
CREATE INDEX appointment_name ON appointment (name);
