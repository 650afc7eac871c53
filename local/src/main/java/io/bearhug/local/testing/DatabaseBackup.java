package io.bearhug.local.testing;

/**
 * Puts a service's database back as it was, while the service and everything around it goes on: what an operator does with an older
 * backup. Both are to be run as they are.
 */
public final class DatabaseBackup {

    /** Copies all tables. */
    public static final String TAKE = """
            DO $$
            DECLARE
                name text;
            BEGIN
                FOR name IN SELECT tablename FROM pg_tables
                    WHERE schemaname = current_schema() AND tablename NOT LIKE 'flyway%' AND tablename NOT LIKE 'old_of_%'
                LOOP
                    EXECUTE format('DROP TABLE IF EXISTS %I', 'old_of_' || name);
                    EXECUTE format('CREATE TABLE %I AS TABLE %I', 'old_of_' || name, name);
                END LOOP;
            END $$""";

    /**
     * Makes all tables what they were, those that others refer to first. Whoever is writing meanwhile may hold what is to be replaced; if
     * each waits for the other, this gives way and tries again, twenty times.
     */
    public static final String RESTORE = """
            DO $$
            DECLARE
                names text[];
                done text[] := '{}';
                name text;
            BEGIN
                SELECT array_agg(substr(tablename, 8)) INTO names FROM pg_tables
                WHERE schemaname = current_schema() AND tablename LIKE 'old_of_%';
                FOR attempt IN 1..20 LOOP
                    BEGIN
                        EXECUTE 'TRUNCATE ' || (SELECT string_agg(quote_ident(n), ', ' ORDER BY n) FROM unnest(names) n);
                        EXIT;
                    EXCEPTION WHEN deadlock_detected THEN
                        IF attempt = 20 THEN RAISE; END IF;
                    END;
                END LOOP;
                WHILE cardinality(done) < cardinality(names) LOOP
                    FOREACH name IN ARRAY names LOOP
                        IF NOT name = ANY (done) AND NOT EXISTS (
                            SELECT FROM pg_constraint c JOIN pg_class other ON other.oid = c.confrelid
                            WHERE c.contype = 'f' AND c.conrelid = to_regclass(quote_ident(name))
                              AND c.confrelid <> c.conrelid AND NOT other.relname::text = ANY (done))
                        THEN
                            EXECUTE format('INSERT INTO %I OVERRIDING SYSTEM VALUE SELECT * FROM %I', name, 'old_of_' || name);
                            EXECUTE format('DROP TABLE %I', 'old_of_' || name);
                            done := done || name;
                        END IF;
                    END LOOP;
                END LOOP;
            END $$""";

    private DatabaseBackup() {}
}
