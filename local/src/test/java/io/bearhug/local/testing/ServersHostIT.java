package io.bearhug.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bearhug.local.process.ProcessRecords;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.JsonFile;
import io.bearhug.local.servers.PostgresAddress;
import io.bearhug.local.servers.ServerAddresses;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One walk through a host's life, since its start is the expensive part: all servers usable, then all gone. */
class ServersHostIT {

    private static final Duration FIRST_START = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_host_offers_usable_servers_and_takes_them_along_when_its_owner_ends() throws Exception {
        Process owner = new ProcessBuilder("sleep", "900").start();
        Process host = host(owner.pid());
        try {
            ServerAddresses servers = announced(host);

            postgresKeepsRows(servers.postgres());
            redisAnswers(servers.redis());
            kafkaHasThreePartitions(servers.kafka());
            keycloakGivesTokens(servers);
            mailArrives(servers);
            var processes = new ProcessRecords(folder.resolve("state/processes")).alive();
            assertThat(processes).extracting("name").contains("postgres", "redis", "kafka", "keycloak");

            owner.destroyForcibly();

            assertThat(host.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(processes).noneMatch(process -> process.isAlive());
            assertThat(folder.resolve("servers.json")).doesNotExist();
        } finally {
            owner.destroyForcibly();
            host.destroy();
            boolean _ = host.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private Process host(long owner) throws IOException {
        Installation installation = Installation.find();
        return new ProcessBuilder(
                        installation.java(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dbearhug.root=" + installation.root(),
                        "-cp",
                        installation.classPath(),
                        ServersHost.class.getName(),
                        folder.resolve("state").toString(),
                        folder.resolve("servers.json").toString(),
                        Long.toString(owner))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "log"))
                .start();
    }

    private ServerAddresses announced(Process host) throws Exception {
        JsonFile file = new JsonFile(folder.resolve("servers.json"));
        await(
                FIRST_START,
                () -> !host.isAlive() || file.read(TestServers.HostFile.class).isPresent());
        Optional<TestServers.HostFile> announced = file.read(TestServers.HostFile.class);
        assertThat(announced).as(Files.readString(folder.resolve("log"))).isPresent();
        return announced.orElseThrow().servers();
    }

    private static void postgresKeepsRows(PostgresAddress postgres) throws Exception {
        PostgresAddress.Database database = new PostgresAddress.Database("trial", "trial", "word");
        postgres.create(database);
        postgres.create(database);
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("trial"), "trial", "word");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (n int)");
            assertThat(statement.executeUpdate("INSERT INTO t VALUES (1)")).isEqualTo(1);
        }
    }

    private static void redisAnswers(String url) throws IOException {
        URI redis = URI.create(url);
        try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
            socket.getOutputStream().write("SET a 1\r\nGET a\r\n".getBytes(StandardCharsets.US_ASCII));
            String expected = "+OK\r\n$1\r\n1\r\n";
            byte[] answer = socket.getInputStream().readNBytes(expected.length());
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo(expected);
        }
    }

    private static void kafkaHasThreePartitions(String bootstrap) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic("trial", Optional.empty(), Optional.empty())))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            assertThat(admin.describeTopics(List.of("trial"))
                            .allTopicNames()
                            .get(30, TimeUnit.SECONDS)
                            .values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    private void keycloakGivesTokens(ServerAddresses servers) throws Exception {
        String secret = servers.clientSecrets().get("channel");
        String form = "grant_type=client_credentials&client_id=channel&client_secret=" + secret;
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(servers.tokenEndpoint()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String token =
                new ObjectMapper().readTree(answer.body()).path("access_token").asText();
        var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    private void mailArrives(ServerAddresses servers) throws Exception {
        URI smtp = URI.create("smtp://" + servers.smtp());
        try (Socket socket = new Socket(smtp.getHost(), smtp.getPort());
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line : List.of(
                    "HELO test",
                    "MAIL FROM:<us@bearhug.example>",
                    "RCPT TO:<ada@example.org>",
                    "DATA",
                    "Subject: Hello\r\n\r\nhow are you\r\n.",
                    "QUIT")) {
                assertThat(in.readLine()).matches("[23].*");
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertThat(in.readLine()).startsWith("2");
        }
        URI mailbox = URI.create(servers.mailbox() + "/messages?to=ada@example.org");
        await(Duration.ofSeconds(10), () -> get(mailbox).contains("\"subject\":\"Hello\""));
    }

    private String get(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void await(Duration atMost, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("still waiting after " + atMost).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
