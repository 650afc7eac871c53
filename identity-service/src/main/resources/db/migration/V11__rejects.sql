-- Events that were refused, as they came. names: keys of the names found in them, so that they can be found when somebody is erased.
CREATE TABLE reject (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source      text        NOT NULL,
    trust       text        NOT NULL,
    received_at timestamptz NOT NULL,
    sent_at     timestamptz,
    call        text,
    event       text,
    message_id  text,
    reason      text        NOT NULL,
    errors      json        NOT NULL,
    names       text[]      NOT NULL,
    content     json        NOT NULL,
    bytes       integer     NOT NULL,
    replayed_at timestamptz
);
CREATE INDEX reject_source ON reject (source, id DESC) INCLUDE (bytes);
CREATE INDEX reject_received ON reject (received_at);
CREATE INDEX reject_names ON reject USING gin (names);
