package io.bearhug.local.servers;

import io.bearhug.local.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** PostgreSQL 18. */
final class Postgres extends ProcessPart {

    static final String ADMIN = "postgres";

    private final Installation installation;
    private final int port;
    private final String password;
    private final boolean durable;

    /** {@code durable}: whether commits wait for the disk, which tests need not. */
    Postgres(Installation installation, StateFolder state, Ports ports, Secrets secrets, boolean durable) {
        super("postgres", state);
        this.installation = installation;
        this.port = ports.of("postgres");
        this.password = secrets.password("postgres");
        this.durable = durable;
    }

    PostgresAddress postgresAddress() {
        return new PostgresAddress("127.0.0.1", port, ADMIN, password);
    }

    @Override
    protected void prepare() throws Exception {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Files.createDirectories(data());
        Path passwordFile = Files.createTempFile("bearhug", ".pw");
        try {
            Files.writeString(passwordFile, password);
            initialise(passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void initialise(Path passwordFile) throws IOException, InterruptedException {
        Path output = Files.createTempFile("bearhug-initdb", ".log");
        List<String> command = asOrdinaryUser(List.of(
                program("initdb"),
                "-D",
                data().toString(),
                "-U",
                ADMIN,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("initdb failed." + Await.excerpt(output));
        }
        Files.delete(output);
    }

    @Override
    protected List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data().toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return asOrdinaryUser(command);
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=300",
                "shared_buffers=64MB",
                "max_wal_size=256MB",
                "log_timezone=UTC",
                "timezone=UTC"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own the same user is nobody special. */
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private String program(String name) throws IOException {
        return NativeProgram.postgres(installation).resolve("bin").resolve(name).toString();
    }

    @Override
    protected boolean answers() {
        try (Connection connection = postgresAddress().connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    protected Child.StopSignal stopSignal() {
        return Child.StopSignal.INT;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }
}
