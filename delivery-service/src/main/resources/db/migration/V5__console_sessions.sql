-- Who is signed in at the console. The name is a hash and the content is sealed with a key only the browser's cookie has: who reads this table
-- can neither act as anybody nor read a token. Real time.
CREATE TABLE console_session (
    name       text        PRIMARY KEY,
    sealed     bytea       NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX console_session_expiry ON console_session (expires_at);
