package io.bearhug.local.servers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How to reach PostgreSQL as its administrator.
 *
 * @param host a loopback address
 * @param port its port
 * @param user the administrator
 * @param password the administrator's password
 */
public record PostgresAddress(String host, int port, String user, String password) {

    /** A database and the role that owns it; names and password are words of letters, digits, {@code _} and {@code -}. */
    public record Database(String name, String role, String password) {
        public Database {
            requireWord(name);
            requireWord(role);
            requireWord(password);
        }

        private static void requireWord(String word) {
            if (!word.matches("[A-Za-z0-9_-]+")) {
                throw new IllegalArgumentException("Not a plain word: " + word);
            }
        }
    }

    /** The JDBC address of a database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** The address of a database for reactive clients. */
    public String reactiveUrl(String database) {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /** Connects as administrator. */
    public Connection connect() throws SQLException {
        return Postgres.connect(jdbcUrl("postgres"), user, password);
    }

    /** Creates the database and its role unless they exist; the role gets the given password in any case. */
    public void create(Database database) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String verb = exists(statement, "pg_roles WHERE rolname", database.role()) ? "ALTER" : "CREATE";
            statement.execute(verb + " ROLE \"" + database.role() + "\" LOGIN PASSWORD '" + database.password() + "'");
            if (!exists(statement, "pg_database WHERE datname", database.name())) {
                statement.execute("CREATE DATABASE \"" + database.name() + "\" OWNER \"" + database.role() + "\"");
            }
        }
    }

    private static boolean exists(Statement statement, String place, String name) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM " + place + " = '" + name + "'")) {
            return found.next();
        }
    }
}
