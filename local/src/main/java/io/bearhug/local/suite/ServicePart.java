package io.bearhug.local.suite;

import io.bearhug.local.servers.Loopback;
import io.bearhug.local.servers.PostgresAddress;
import io.bearhug.local.servers.ProcessPart;
import io.bearhug.local.servers.ServerAddresses;
import io.bearhug.local.servers.StateFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of the four services as a process of its own, configured by environment as it would be anywhere. */
final class ServicePart extends ProcessPart {

    private final Service service;
    private final Wiring wiring;
    private final int port;
    private final PostgresAddress.Database database;

    /**
     * What all services are told.
     *
     * @param java the program that runs them
     * @param apps the folder with one folder per service
     * @param addresses of the backing servers
     * @param services name to address
     * @param gateway the suite's one origin
     * @param signingKey 32 bytes in Base64, for tokens and links
     * @param clock the suite's time
     * @param virtualClock whether it can be moved
     */
    record Wiring(
            String java,
            Path apps,
            ServerAddresses addresses,
            Map<String, URI> services,
            String gateway,
            String signingKey,
            SuiteClock clock,
            boolean virtualClock) {}

    ServicePart(Service service, Wiring wiring, StateFolder state, String databasePassword) {
        super(service.name(), state);
        this.service = service;
        this.wiring = wiring;
        this.port = url().getPort();
        String databaseName = service.database().isEmpty() ? "none" : service.database();
        this.database = new PostgresAddress.Database(databaseName, databaseName, databasePassword);
    }

    private URI url() {
        return wiring.services().getOrDefault(service.name(), URI.create("http://127.0.0.1:1"));
    }

    @Override
    public Set<String> needs() {
        return service.needs();
    }

    @Override
    protected void prepare() throws Exception {
        if (!Files.exists(jar())) {
            throw new IllegalStateException(
                    jar() + " is missing: the build of " + service.name() + " made no program.");
        }
        if (!service.database().isEmpty()) {
            wiring.addresses().postgres().create(database);
        }
    }

    private Path jar() {
        return wiring.apps().resolve(service.name()).resolve("quarkus-run.jar");
    }

    /** Small and quick to start; {@code BEARHUG_JAVA_OPTS} comes last and so wins, e.g. for measurements. */
    @Override
    protected List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                wiring.java(), "-Xmx" + service.heap(), "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(classArchive(state().classArchive(service.name())));
        String more = System.getenv().getOrDefault("BEARHUG_JAVA_OPTS", "").strip();
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split("\\s+")));
        }
        command.addAll(endpointsOfKeycloak());
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    /**
     * Names the endpoints instead of having them discovered, so that a service starts while Keycloak still does. As properties, since
     * {@code jwks-path} has no name among environment variables that is its own.
     */
    private List<String> endpointsOfKeycloak() {
        List<String> endpoints = new ArrayList<>(List.of(
                "-Dquarkus.oidc.discovery-enabled=false",
                "-Dquarkus.oidc.jwks-path=/protocol/openid-connect/certs",
                "-Dquarkus.oidc.jwks.resolve-early=false",
                "-Dquarkus.oidc.token.issuer=" + wiring.addresses().issuer(),
                "-Dquarkus.oidc-client.discovery-enabled=false",
                "-Dquarkus.oidc-client.token-path=/protocol/openid-connect/token"));
        if (service.hasConsole()) {
            endpoints.add("-Dquarkus.oidc.console.authorization-path=/protocol/openid-connect/auth");
            endpoints.add("-Dquarkus.oidc.console.token-path=/protocol/openid-connect/token");
            endpoints.add("-Dquarkus.oidc.console.end-session-path=/protocol/openid-connect/logout");
        }
        return endpoints;
    }

    @Override
    protected Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        ServerAddresses servers = wiring.addresses();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka());
        environment.put("QUARKUS_REDIS_HOSTS", servers.redis());
        environment.put(
                "QUARKUS_MAILER_HOST",
                servers.smtp().substring(0, servers.smtp().lastIndexOf(':')));
        environment.put(
                "QUARKUS_MAILER_PORT", servers.smtp().substring(servers.smtp().lastIndexOf(':') + 1));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("BEARHUG_PUBLIC_URL", wiring.gateway());
        environment.put("BEARHUG_SECRET", wiring.signingKey());
        environment.put("BEARHUG_CLOCK_VIRTUAL", Boolean.toString(wiring.virtualClock()));
        environment.put("BEARHUG_CLOCK_OFFSET", wiring.clock().offset().toString());
        Service.ALL.forEach(peer -> environment.put(
                "BEARHUG_URL_" + peer.shortName().toUpperCase(java.util.Locale.ROOT),
                String.valueOf(wiring.services().get(peer.name()))));
        addSignIn(environment, servers);
        addDatabase(environment, servers.postgres());
        return environment;
    }

    private void addSignIn(Map<String, String> environment, ServerAddresses servers) {
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", servers.issuer());
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", servers.issuer());
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", service.name());
        environment.put(
                "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
                servers.clientSecrets().getOrDefault(service.name(), ""));
    }

    private void addDatabase(Map<String, String> environment, PostgresAddress postgres) {
        if (service.database().isEmpty()) {
            return;
        }
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database.name()));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl(database.name()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.role());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    @Override
    protected boolean answers() {
        return Loopback.accepts(port) && JsonHttp.statusOf(url().resolve("/q/health/ready")) == 200;
    }

    @Override
    public String address() {
        return url().toString();
    }
}
