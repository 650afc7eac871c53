package io.bearhug.benchmarks.load.traffic;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection, as cheap as can be: the load shares its processors with what it measures. After a failure it is opened
 * anew by the next call.
 */
public final class Connection implements Closeable {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;

    private final InetSocketAddress address;
    private @Nullable Open open;

    private record Open(Socket socket, ReplyReader replies) {}

    /** A connection to this address, not open yet. */
    public Connection(InetSocketAddress address) {
        this.address = address;
    }

    /** Opens it unless it is open. */
    public void open() throws IOException {
        var _ = opened();
    }

    /** Sends a request and waits for its answer. */
    public Reply exchange(byte[] request) throws IOException {
        Open current = opened();
        try {
            current.socket().getOutputStream().write(request);
            Reply reply = current.replies().read();
            if (current.replies().isLast()) {
                close();
            }
            return reply;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Open opened() throws IOException {
        Open current = open;
        if (current == null) {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.connect(address, CONNECT_MILLIS);
            current = new Open(socket, new ReplyReader(socket.getInputStream()));
            open = current;
        }
        return current;
    }

    @Override
    public void close() throws IOException {
        Open current = open;
        open = null;
        if (current != null) {
            current.socket().close();
        }
    }
}
