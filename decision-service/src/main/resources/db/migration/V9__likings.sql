-- What people took and how they rated it. Each value only ever grows, so an event that is heard again changes nothing.
CREATE TABLE liking (
    name        text,        -- keyed hash of the fragment
    item        text,
    bought_at   timestamptz, -- for themselves
    given_at    timestamptz, -- to somebody else
    returned_at timestamptz,
    rated_at    timestamptz,
    rating      float8,      -- of five, the newest
    first_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    PRIMARY KEY (name, item)
);

CREATE INDEX liking_age ON liking (last_at);

-- Whose names these are, and what they said of purposes: the time since when they agree, null for a no.
CREATE TABLE liker (
    name   text PRIMARY KEY,
    person text        NOT NULL, -- keyed hash of the person's id
    words  jsonb       NOT NULL,
    at     timestamptz NOT NULL
);

CREATE INDEX liker_person ON liker (person);

-- One row: how often anything above changed, and up to which change it was learned from.
CREATE TABLE liking_state (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    changes bigint NOT NULL,
    learned bigint NOT NULL
);

INSERT INTO liking_state (changes, learned) VALUES (0, 0);

-- Whoever writes holds a lock, so who has seen a stamp has seen all below it.
CREATE SEQUENCE related_item_stamp;

CREATE TABLE related_item (
    item  text PRIMARY KEY,
    body  text, -- null once nothing is known any more
    stamp bigint NOT NULL DEFAULT nextval('related_item_stamp')
);

CREATE INDEX related_item_by_stamp ON related_item (stamp);
