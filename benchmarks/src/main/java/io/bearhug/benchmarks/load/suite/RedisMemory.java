package io.bearhug.benchmarks.load.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a Redis has allocated, by its own word. */
public final class RedisMemory {

    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();
    private static final String USED = "used_memory:";

    private RedisMemory() {}

    /** Bytes in use: data, their keys, and what the server itself needs. */
    public static long used(URI redis) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(redis.getHost(), redis.getPort()), PATIENCE_MILLIS);
            socket.getOutputStream().write("INFO memory\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return used(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
        }
    }

    /** The figure in an answer to {@code INFO memory}. */
    static long used(BufferedReader answer) throws IOException {
        for (String line = answer.readLine(); line != null && !line.startsWith("-"); line = answer.readLine()) {
            if (line.startsWith(USED)) {
                return Long.parseLong(line.substring(USED.length()).strip());
            }
        }
        throw new SuiteTrouble("Redis does not say how much memory it uses");
    }
}
