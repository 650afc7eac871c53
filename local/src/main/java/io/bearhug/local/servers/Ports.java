package io.bearhug.local.servers;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/**
 * The ports of the parts: those of the last start while they are free, so that addresses stay the same over restarts.
 *
 * <p>New ports come from below the ranges from which systems pick ports for outgoing connections: otherwise a port could be
 * taken for a moment just when it is wanted again.
 */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 31_999;

    private final JsonFile file;
    private final IntPredicate isFree;
    private final Map<String, Integer> remembered = new LinkedHashMap<>();
    private final Set<Integer> given = new HashSet<>();

    /** The ports of a state folder. */
    public Ports(StateFolder state) {
        this(new JsonFile(state.ports()), Ports::isFree);
    }

    Ports(JsonFile file, IntPredicate isFree) {
        this.file = file;
        this.isFree = isFree;
        remembered.putAll(file.readMap(Integer.class));
    }

    /** The port for {@code name}: the one of the last start if free, else a free one. */
    public int of(String name) {
        return of(name, 0);
    }

    /** The port for {@code name}: the one of the last start, else the preferred one, else a free one. */
    public synchronized int of(String name, int preferred) {
        int last = remembered.getOrDefault(name, preferred);
        int port = canGive(last) ? last : canGive(preferred) ? preferred : anyFree();
        given.add(port);
        if (!Integer.valueOf(port).equals(remembered.put(name, port))) {
            file.write(remembered);
        }
        return port;
    }

    private boolean canGive(int port) {
        return port > 0 && !given.contains(port) && isFree.test(port);
    }

    private int anyFree() {
        int count = HIGHEST - LOWEST + 1;
        int offset = ThreadLocalRandom.current().nextInt(count);
        for (int i = 0; i < count; i++) {
            int port = LOWEST + (offset + i) % count;
            if (canGive(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port from " + LOWEST + " to " + HIGHEST);
    }

    /** Whether a server could listen on this loopback port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(Loopback.at(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
