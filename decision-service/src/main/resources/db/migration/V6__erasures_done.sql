-- Erasures that have been applied to everything here. One that is still on its topic and not in this table came after the backup this database was
-- put back from: it is applied again before anybody is served.
CREATE TABLE erasure_done (
    id text PRIMARY KEY
);
