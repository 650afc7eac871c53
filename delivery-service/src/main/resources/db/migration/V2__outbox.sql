-- Messages that leave with the transaction that wrote them.
CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    type        text        NOT NULL,
    message_id  text        NOT NULL,
    traceparent text,
    value       text,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
