package io.bearhug.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keycloak 26 with the realm {@code bearhug}, in a database of the embedded PostgreSQL. */
final class Keycloak extends ProcessPart {

    private static final String REALM = "bearhug";
    private static final String REALM_FILE = REALM + "-realm.json";
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

    private final Installation installation;
    private final Postgres postgres;
    private final PostgresAddress.Database database;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Keycloak(
            Installation installation,
            StateFolder state,
            Ports ports,
            Secrets secrets,
            Postgres postgres,
            RealmClients clients) {
        super("keycloak", state);
        this.installation = installation;
        this.postgres = postgres;
        this.port = ports.of("keycloak");
        this.database = new PostgresAddress.Database("keycloak", "keycloak", secrets.password("postgres-keycloak"));
        environment.putAll(clients.environment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    String tokenEndpoint() {
        return issuer() + "/protocol/openid-connect/token";
    }

    @Override
    public Set<String> needs() {
        return Set.of(postgres.name());
    }

    @Override
    protected void prepare() throws Exception {
        postgres.postgresAddress().create(database);
        Path home = installation.keycloak();
        try (FileChannel channel = FileChannel.open(
                        home.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid()) {
                placeRealm(home);
                buildOnce(home);
            }
        }
    }

    private static void placeRealm(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/import"));
        try (InputStream realm = Keycloak.class.getResourceAsStream(REALM_FILE)) {
            if (realm == null) {
                throw new IllegalStateException("The realm " + REALM_FILE + " is not part of the build");
            }
            Path fresh = folder.resolve(REALM_FILE + ".new");
            Files.copy(realm, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, folder.resolve(REALM_FILE), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Keycloak fixes some of its settings by a build step of half a minute; afterwards each start is quick. */
    private void buildOnce(Path home) throws IOException, InterruptedException {
        Path marker = home.resolve("built-for-bearhug");
        String wanted = String.join(" ", BUILD);
        if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
            return;
        }
        Path output = home.resolve("build.log");
        int exit = new ProcessBuilder(java(home, List.of(), BUILD))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Keycloak's build step failed." + Await.excerpt(output));
        }
        Files.writeString(marker, wanted);
    }

    @Override
    protected List<String> command() throws IOException {
        Path home = installation.keycloak();
        return java(home, classArchive(home.resolve("classes.jsa")), List.of("start", "--optimized", "--import-realm"));
    }

    /** What {@code kc.sh} would run, with less memory; without the script its process is ours to stop. */
    private List<String> java(Path home, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                installation.java(),
                "-Xmx288m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true"));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    @Override
    protected Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("KC_DB_URL", postgres.postgresAddress().jdbcUrl(database.name()));
        all.put("KC_DB_USERNAME", database.role());
        all.put("KC_DB_PASSWORD", database.password());
        all.put("KC_DB_POOL_INITIAL_SIZE", "1");
        all.put("KC_DB_POOL_MAX_SIZE", "10");
        all.put("KC_CACHE", "local");
        all.put("KC_HTTP_ENABLED", "true");
        all.put("KC_HTTP_HOST", "127.0.0.1");
        all.put("KC_HTTP_PORT", Integer.toString(port));
        all.put("KC_HOSTNAME", "http://127.0.0.1:" + port);
        return all;
    }

    @Override
    protected boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A first start makes the schema and two realms: half a minute alone, minutes on a busy machine. */
    @Override
    protected Duration patience() {
        return Duration.ofMinutes(8);
    }

    @Override
    public String address() {
        return issuer();
    }
}
