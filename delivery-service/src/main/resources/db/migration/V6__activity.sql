-- What changed lately, for the figures of the last hour.
CREATE INDEX delivery_changed ON delivery (changed_at);
