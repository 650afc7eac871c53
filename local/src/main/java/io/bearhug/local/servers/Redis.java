package io.bearhug.local.servers;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Redis 6.2 with an append-only file, so that its content survives a restart. */
final class Redis extends ProcessPart {

    private static final byte[] PONG = "+PONG".getBytes(StandardCharsets.US_ASCII);

    private final Installation installation;
    private final int port;

    Redis(Installation installation, StateFolder state, Ports ports) {
        super("redis", state);
        this.installation = installation;
        this.port = ports.of("redis");
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    protected List<String> command() throws IOException {
        return List.of(
                NativeProgram.redis(installation).toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                data().toString(),
                "--appendonly",
                "yes",
                "--save",
                "");
    }

    @Override
    protected boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.at(port), Loopback.TIMEOUT_MILLIS);
            socket.setSoTimeout(Loopback.TIMEOUT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return java.util.Arrays.equals(socket.getInputStream().readNBytes(PONG.length), PONG);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String address() {
        return url();
    }
}
