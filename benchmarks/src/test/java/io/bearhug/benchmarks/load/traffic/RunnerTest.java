package io.bearhug.benchmarks.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server in this process. */
class RunnerTest {

    private static final int CALLS = 60;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Endpoint endpoint;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            byte[] answer = ("echo " + body).getBytes(StandardCharsets.UTF_8);
            boolean chunked = body.length() % 2 == 0;
            exchange.sendResponseHeaders(body.endsWith("7") ? 503 : 200, chunked ? 0 : answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
        endpoint = new Endpoint(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/x?y=1"), "Bearer t");
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void everyCallIsMadeOnceAndCounted() throws IOException {
        Tally tally = new Runner(endpoint.address(), 7).run(Schedule.even(100_000, CALLS), this::echo);

        List<String> wanted = IntStream.range(0, CALLS)
                .mapToObj(number -> "Bearer t n" + number)
                .toList();
        assertThat(received).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(tally.good()).isEqualTo(Map.of("echoed", CALLS - CALLS / 10));
        assertThat(tally.bad()).isEqualTo(Map.of("503", CALLS / 10));
        assertThat(tally.latency().calls()).isEqualTo(CALLS - CALLS / 10);
    }

    @Test
    void aClosedLoopStopsAtItsNumberOfCalls() throws IOException {
        Tally tally = new Runner(endpoint.address(), 3).run(new BackToBack(CALLS, Duration.ofMinutes(5)), this::echo);

        assertThat(tally.goodCalls() + tally.badCalls()).isEqualTo(CALLS);
        assertThat(tally.perSecond()).isPositive();
    }

    @Test
    void whoHasToWaitForAConnectionWaitsSinceTheCallWasDue() throws IOException {
        AtomicLong began = new AtomicLong();
        AtomicLong ended = new AtomicLong();
        Pace allAtOnce = (number, _) -> number < CALLS ? OptionalLong.of(0) : OptionalLong.empty();

        Tally tally = new Runner(endpoint.address(), 1).run(allAtOnce, (connection, number) -> {
            began.compareAndSet(0, System.nanoTime());
            Verdict verdict = echo(connection, number * 10);
            ended.set(System.nanoTime());
            return verdict;
        });

        double fromFirstToLast = (ended.get() - began.get()) / 1e6;
        assertThat(tally.latency().max()).isGreaterThanOrEqualTo(fromFirstToLast - 0.001);
        assertThat(tally.latency().p50()).isLessThan(tally.latency().max());
    }

    @Test
    void aServerThatIsGoneIsAFailureOfEachCallAndNoEnd() throws IOException {
        Tally tally = new Runner(endpoint.address(), 1).run(Schedule.even(100_000, 5), (connection, number) -> {
            if (number == 2) {
                server.stop(0);
            }
            return echo(connection, number);
        });

        assertThat(tally.goodCalls()).isEqualTo(2);
        assertThat(tally.bad()).isEqualTo(Map.of("no answer", 3));
    }

    private Verdict echo(Connection connection, int number) throws IOException {
        Reply reply = connection.exchange(endpoint.request("n" + number));
        assertThat(reply.body()).isEqualTo("echo n" + number);
        return reply.isOk() ? Verdict.good("echoed") : reply.refused();
    }
}
