package io.bearhug.context.it;

import io.bearhug.local.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A door between the service and Redis that can be shut: to the service it looks as if Redis went down and came back. */
public final class RedisDoor implements QuarkusTestResourceLifecycleManager {

    private static final Set<Socket> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean shut;

    private final ServerSocket entrance = listening();

    @Override
    public Map<String, String> start() {
        var redis = URI.create(TestServers.shared().addresses().redis());
        Thread.ofVirtual().start(() -> letIn(redis));
        return Map.of("quarkus.redis.hosts", "redis://127.0.0.1:" + entrance.getLocalPort());
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void shut() {
        shut = true;
        OPEN.forEach(RedisDoor::close);
    }

    static void open() {
        shut = false;
    }

    @Override
    public void stop() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letIn(URI redis) {
        while (!entrance.isClosed()) {
            try {
                var guest = entrance.accept();
                if (shut) {
                    guest.close();
                    continue;
                }
                var host = new Socket(redis.getHost(), redis.getPort());
                OPEN.add(guest);
                OPEN.add(host);
                Thread.ofVirtual().start(() -> carry(guest, host));
                Thread.ofVirtual().start(() -> carry(host, guest));
            } catch (IOException e) {
                shut = true;
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            var _ = from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            OPEN.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            OPEN.remove(socket);
        }
    }
}
