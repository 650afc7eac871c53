package io.bearhug.benchmarks.load.traffic;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes calls over a number of connections.
 *
 * @param address where
 * @param connections calls under way at the same time, at most
 */
public record Runner(InetSocketAddress address, int connections) {

    /** Makes calls at a pace. Latencies count from when a call was due, not from when a connection was free for it. */
    public Tally run(Pace pace, Call call) throws IOException {
        List<Connection> opened = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                opened.add(new Connection(address));
                opened.getLast().open();
            }
            AtomicInteger next = new AtomicInteger();
            long start = System.nanoTime();
            List<Future<Tally>> running = new ArrayList<>();
            for (Connection connection : opened) {
                Callable<Tally> worker = () -> work(connection, pace, call, next, start);
                running.add(threads.submit(worker));
            }
            return joined(running);
        } finally {
            for (Connection connection : opened) {
                connection.close();
            }
        }
    }

    private static Tally work(Connection connection, Pace pace, Call call, AtomicInteger next, long start) {
        Tally tally = new Tally();
        while (true) {
            int number = next.getAndIncrement();
            OptionalLong due = pace.due(number, System.nanoTime() - start);
            if (due.isEmpty()) {
                return tally;
            }
            awaitInstant(start + due.getAsLong());
            Verdict verdict = make(connection, call, number);
            long end = System.nanoTime() - start;
            tally.add(verdict, end - due.getAsLong());
            tally.lasted(end);
        }
    }

    private static Verdict make(Connection connection, Call call, int number) {
        try {
            return call.make(connection, number);
        } catch (SocketTimeoutException e) {
            return Verdict.bad("timeout");
        } catch (IOException e) {
            return Verdict.bad("no answer");
        }
    }

    private static void awaitInstant(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Tally joined(List<Future<Tally>> running) throws IOException {
        Tally whole = new Tally();
        for (Future<Tally> one : running) {
            try {
                whole.join(one.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a call could not even be made", e.getCause());
            }
        }
        return whole;
    }
}
