-- What people are called, in lower case: the whole name and its parts. Only of those who are nobody's redirect.
-- Compared byte by byte, so that the beginning of a name is a range of the index.
CREATE TABLE person_called (
    person uuid             NOT NULL REFERENCES person ON DELETE CASCADE,
    called text COLLATE "C" NOT NULL,
    PRIMARY KEY (person, called)
);
CREATE INDEX person_called_called ON person_called (called, person);

-- Those already known. What this cannot write as the service does (letters the database's locale cannot lower, an escaped NUL) is put
-- right with their next version.
INSERT INTO person_called (person, called)
SELECT DISTINCT id, rtrim(left(lower(btrim(regexp_replace(told, '\s+', ' ', 'g'))), 100))
FROM (
    SELECT id,
           CASE json_typeof(snapshot #> '{traits,name,value}') WHEN 'string' THEN snapshot #>> '{traits,name,value}' END whole,
           CASE json_typeof(snapshot #> '{traits,firstName,value}') WHEN 'string' THEN snapshot #>> '{traits,firstName,value}' END first,
           CASE json_typeof(snapshot #> '{traits,lastName,value}') WHEN 'string' THEN snapshot #>> '{traits,lastName,value}' END last
    FROM person
    WHERE redirect_to IS NULL AND position('\u0000' IN snapshot::text) = 0
) p, unnest(ARRAY [whole, first || ' ' || last, first, last]) told
WHERE told ~ '\S';
