-- A word that is said again is newer, and was first said before: since when a yes holds is known by both times.
-- Null where a release that does not know the column wrote it: then it was first said when it was said.
ALTER TABLE consent_fact ADD COLUMN first_at timestamptz;
UPDATE consent_fact c SET first_at = f.first_at
FROM (SELECT id, min(at) OVER (PARTITION BY identifier, purpose, channel, point, granted, by_us, strength, coalesce(via, 0)) first_at
      FROM consent_fact) f
WHERE f.id = c.id;
