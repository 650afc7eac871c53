-- A version keeps the order in which it was written: jsonb does not, json does.
ALTER TABLE catalogue_version ALTER COLUMN snapshot TYPE json USING snapshot::json;
