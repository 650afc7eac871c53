package io.bearhug.benchmarks.load.suite;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Rows a service's database has written so far, as PostgreSQL counts them.
 *
 * @param rows inserted, updated and deleted, by table
 */
public record Written(Map<String, Long> rows) {

    /** A connection that has nothing to do hands its counts in after ten seconds. */
    private static final Duration COUNTS_COME_LATE = Duration.ofSeconds(12);

    private static final String COUNTS = "SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_user_tables";

    /** Copies the map. */
    public Written {
        rows = new TreeMap<>(rows);
    }

    /** The counts of a database, once all of them are in. */
    public static Written settled(URI postgres, String database) throws IOException {
        LockSupport.parkNanos(COUNTS_COME_LATE.toNanos());
        String[] login = postgres.getUserInfo().split(":", 2);
        String address = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getPort() + "/" + database;
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(address, login[0], login[1]);
                Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(COUNTS)) {
            while (counts.next()) {
                rows.put(counts.getString(1), counts.getLong(2));
            }
        } catch (SQLException e) {
            throw new IOException("the database " + database + " does not say what was written", e);
        }
        return new Written(rows);
    }

    /** What was written since, by table; tables without a write are left out. */
    public Map<String, Long> since(Written before) {
        Map<String, Long> more = new TreeMap<>();
        rows.forEach((table, count) -> {
            long difference = count - before.rows.getOrDefault(table, 0L);
            if (difference != 0) {
                more.put(table, difference);
            }
        });
        return more;
    }
}
