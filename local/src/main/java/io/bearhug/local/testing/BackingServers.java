package io.bearhug.local.testing;

import io.bearhug.local.servers.PostgresAddress;
import io.bearhug.local.servers.ServerAddresses;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a Quarkus test the real servers it names, with a database, topics and Redis keys nobody else uses.
 *
 * <p>Init arguments: {@code servers}, a comma-separated choice of {@code postgres, redis, kafka, oidc, mail} (all when not
 * given), and {@code client}, the id of the service's own client in the realm, for services that call others.
 */
public final class BackingServers implements QuarkusTestResourceLifecycleManager {

    private static final String ALL = "postgres,redis,kafka,oidc,mail";

    private List<String> wanted = List.of();
    private String client = "";

    @Override
    public void init(Map<String, String> arguments) {
        wanted = Arrays.stream(arguments.getOrDefault("servers", ALL).split(","))
                .map(String::strip)
                .toList();
        client = arguments.getOrDefault("client", "");
    }

    @Override
    public Map<String, String> start() {
        TestServers servers = TestServers.shared();
        Map<String, String> config = new LinkedHashMap<>();
        config.put("quarkus.devservices.enabled", "false");
        wanted.forEach(server -> config.putAll(configOf(server, servers)));
        return config;
    }

    private Map<String, String> configOf(String server, TestServers servers) {
        ServerAddresses addresses = servers.addresses();
        return switch (server) {
            case "postgres" -> postgres(addresses.postgres(), servers.freshDatabase());
            case "redis" ->
                Map.of(
                        "quarkus.redis.hosts",
                        addresses.redis(),
                        "bearhug.redis.prefix",
                        TestServers.randomWord() + ":");
            case "kafka" ->
                Map.of(
                        "kafka.bootstrap.servers",
                        addresses.kafka(),
                        "bearhug.topic.prefix",
                        "t" + TestServers.randomWord() + ".");
            case "oidc" -> oidc(addresses);
            case "mail" -> mail(addresses.smtp());
            default -> throw new IllegalArgumentException("Not one of " + ALL + ": " + server);
        };
    }

    private static Map<String, String> postgres(PostgresAddress postgres, PostgresAddress.Database database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database.name()),
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(database.name()),
                "quarkus.datasource.username", database.role(),
                "quarkus.datasource.password", database.password());
    }

    private Map<String, String> oidc(ServerAddresses addresses) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("quarkus.oidc.auth-server-url", addresses.issuer());
        if (!client.isEmpty()) {
            config.put("quarkus.oidc-client.auth-server-url", addresses.issuer());
            config.put("quarkus.oidc-client.client-id", client);
            config.put(
                    "quarkus.oidc-client.credentials.secret",
                    addresses.clientSecrets().getOrDefault(client, ""));
        }
        return config;
    }

    private static Map<String, String> mail(String smtp) {
        int colon = smtp.lastIndexOf(':');
        return Map.of(
                "quarkus.mailer.host", smtp.substring(0, colon),
                "quarkus.mailer.port", smtp.substring(colon + 1),
                "quarkus.mailer.mock", "false");
    }

    @Override
    public void stop() {
        // The servers belong to the build, not to one test; what this run made there goes when they do.
    }
}
