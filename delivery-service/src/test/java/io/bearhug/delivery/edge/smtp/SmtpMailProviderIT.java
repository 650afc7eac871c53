package io.bearhug.delivery.edge.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.bearhug.delivery.DeliveryConfig;
import io.bearhug.delivery.it.MailServer;
import io.bearhug.delivery.it.MailServer.Greeting;
import io.bearhug.delivery.lifecycle.FailureReason;
import io.bearhug.delivery.mail.Mail;
import io.bearhug.delivery.sending.Handover;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the provider says of a mail server that behaves badly, on real sockets. */
class SmtpMailProviderIT {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "ok@example.org, accepted",
        "once450@example.org, tryAgain",
        "data451@example.org, tryAgain",
        "none550@example.org, addressRejected",
        "policy550@example.org, rejected",
        "data554@example.org, rejected",
        "drop@example.org, noAnswer",
        "stall@example.org, noAnswer"
    })
    void a_recipient_is_answered(String to, String expected) throws IOException {
        try (MailServer server = new MailServer(Greeting.FRIENDLY)) {
            assertThat(name(send(server.port(), to))).isEqualTo(expected);
        }
    }

    @Test
    void what_never_left_may_be_tried_again() throws IOException {
        try (MailServer busy = new MailServer(Greeting.BUSY);
                MailServer silent = new MailServer(Greeting.SILENT)) {
            assertThat(send(busy.port(), "ok@example.org")).isInstanceOf(Handover.TryAgain.class);
            assertThat(send(silent.port(), "ok@example.org")).isInstanceOf(Handover.TryAgain.class);
            assertThat(send(closedPort(), "ok@example.org")).isInstanceOf(Handover.TryAgain.class);
        }
    }

    @Test
    void silent_servers_do_not_use_up_the_connections() throws IOException {
        try (MailServer server = new MailServer(Greeting.FRIENDLY)) {
            SmtpMailProvider provider = provider(server.port());
            for (int i = 0; i < 3; i++) {
                assertThat(provider.handOver(mail("stall-" + i + "@example.org"))
                                .await()
                                .atMost(PATIENCE))
                        .isInstanceOf(Handover.NoAnswer.class);
            }
            assertThat(provider.handOver(mail("ok@example.org")).await().atMost(PATIENCE))
                    .isInstanceOf(Handover.Accepted.class);
        }
    }

    @Test
    void headers_arrive_as_composed() throws IOException {
        try (MailServer server = new MailServer(Greeting.FRIENDLY)) {
            assertThat(send(server.port(), "ok@example.org")).isInstanceOf(Handover.Accepted.class);
            assertThat(server.taken()).singleElement().satisfies(mail -> assertThat(mail)
                    .contains("\nDate: Sat, 21 Nov 2026 12:00:00 +0000\n")
                    .contains("Message-ID: <dlv_1@bearhug.example>\n")
                    .contains("List-Unsubscribe: <https://bearhug.example/u/" + "x".repeat(150) + ">\n")
                    .contains("multipart/alternative")
                    .containsOnlyOnce("Message-ID:")
                    .containsOnlyOnce("Date:"));
        }
    }

    private static String name(Handover handover) {
        return handover instanceof Handover.Refused(FailureReason reason, String _) ? reason.text() : handover.name();
    }

    private static Handover send(int port, String to) {
        return provider(port).handOver(mail(to)).await().atMost(PATIENCE);
    }

    private static SmtpMailProvider provider(int port) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(SmtpSettings.class)
                .withMapping(DeliveryConfig.class)
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withDefaultValues(Map.of(
                        "bearhug.smtp.host", "127.0.0.1",
                        "bearhug.smtp.port", Integer.toString(port),
                        "bearhug.delivery.deadline", "1s",
                        "bearhug.delivery.connections", "2"))
                .build();
        return new SmtpMailProvider(
                VERTX, config.getConfigMapping(SmtpSettings.class), config.getConfigMapping(DeliveryConfig.class));
    }

    private static Mail mail(String to) {
        return new Mail(
                "<dlv_1@bearhug.example>",
                "\"Bearhug\" <hello@bearhug.example>",
                to,
                "Noch da? 🐻",
                "Grüße\n.\nein Punkt\n",
                "<p>Grüße</p>",
                Map.of(
                        "Date", "Sat, 21 Nov 2026 12:00:00 +0000",
                        "Message-ID", "<dlv_1@bearhug.example>",
                        "List-Unsubscribe", "<https://bearhug.example/u/" + "x".repeat(150) + ">"));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
