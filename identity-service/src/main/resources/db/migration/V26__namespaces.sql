-- Limits of namespaces that differ from those every installation starts with, by version; the highest is in force. overrides: by namespace.
CREATE TABLE namespace_configuration (
    version   bigint PRIMARY KEY,
    overrides json        NOT NULL,
    at        timestamptz NOT NULL,
    by_whom   text        NOT NULL,
    reason    text        NOT NULL
);

-- By which version a region was last divided, and by which an identifier changed hands.
ALTER TABLE region ADD COLUMN configuration bigint NOT NULL DEFAULT 0;
CREATE INDEX region_configuration ON region (configuration, id);
ALTER TABLE lineage ADD COLUMN configuration bigint NOT NULL DEFAULT 0;
