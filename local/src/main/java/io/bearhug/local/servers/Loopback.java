package io.bearhug.local.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Addresses on this machine that no other machine reaches. */
public final class Loopback {

    /** How long a local server may take to accept a connection, in milliseconds. */
    static final int TIMEOUT_MILLIS = 2_000;

    private Loopback() {}

    /** The loopback address with a port. */
    public static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Whether something accepts connections there. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(at(port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
