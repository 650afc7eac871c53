package io.bearhug.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/** Apache Kafka 4.1: broker and controller in one JVM. Topics are created by the services, never by accident. */
final class Kafka extends ProcessPart {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Installation installation;
    private final int port;
    private final int controllerPort;

    Kafka(Installation installation, StateFolder state, Ports ports) {
        super("kafka", state);
        this.installation = installation;
        this.port = ports.of("kafka");
        this.controllerPort = ports.of("kafka-controller");
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    protected void prepare() throws Exception {
        Files.createDirectories(data());
        Files.write(data().resolve("server.properties"), settings());
        if (!Files.exists(data().resolve("log/meta.properties"))) {
            format();
        }
    }

    private void format() throws IOException, InterruptedException {
        Path output = data().resolve("format.log");
        List<String> command = java("kafka.tools.StorageTool");
        command.addAll(
                List.of("format", "-t", Uuid.randomUuid().toString(), "-c", "server.properties", "--ignore-formatted"));
        int exit = new ProcessBuilder(command)
                .directory(data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Kafka's storage could not be formatted." + Await.excerpt(output));
        }
    }

    @Override
    protected List<String> command() {
        List<String> command = java("kafka.Kafka");
        command.add("server.properties");
        return command;
    }

    private List<String> java(String mainClass) {
        return new ArrayList<>(List.of(
                installation.java(),
                "-Xmx256m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %3$s: %5$s%6$s%n",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
    }

    /**
     * One node: every replica count is one, and the internal topics and buffers are as small as they may be. A broker that comes back has
     * to wait until the session of its former self is over, so sessions are short.
     */
    private List<String> settings() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + data().resolve("log").toAbsolutePath(),
                "num.partitions=3",
                "auto.create.topics.enable=false",
                "default.replication.factor=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=3",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=3",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                "group.initial.rebalance.delay.ms=0",
                "log.cleaner.dedupe.buffer.size=16777216",
                "log.cleaner.io.buffer.size=524288",
                "log.index.size.max.bytes=1048576",
                "num.network.threads=2",
                "num.io.threads=4",
                "background.threads=2",
                "controlled.shutdown.enable=false",
                "broker.session.timeout.ms=4000",
                "broker.heartbeat.interval.ms=1000");
    }

    @Override
    protected boolean answers() {
        if (!Loopback.accepts(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS))) {
            return !admin.describeCluster()
                    .nodes()
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String address() {
        return bootstrapServers();
    }
}
