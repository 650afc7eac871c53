package io.bearhug.benchmarks.load.floor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The floor, started and stopped by the benchmark. */
public final class FloorProcess implements AutoCloseable {

    private static final int GRACE_SECONDS = 10;

    private final Process process;
    private final int port;

    private FloorProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one that takes facts, with these arguments of the JVM. */
    public static FloorProcess start(List<String> jvm, FloorSettings settings) throws IOException {
        return started(jvm, settings);
    }

    /** The same for one that looks up. */
    public static FloorProcess start(List<String> jvm, LookSettings settings) throws IOException {
        return started(jvm, settings);
    }

    /** The same for one that asks, looks up and writes. */
    public static FloorProcess start(List<String> jvm, HopSettings settings) throws IOException {
        return started(jvm, settings);
    }

    private static FloorProcess started(List<String> jvm, Object settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Floor.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
            in.write(JsonMapper.builder().build().writeValueAsString(settings));
            in.newLine();
            in.flush();
            return new FloorProcess(process, port(process.inputReader(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** What it says first; it gives up by itself, and its output ends, when it cannot start. */
    private static int port(BufferedReader out) throws IOException {
        String port = out.readLine();
        if (port == null || !port.matches("\\d{1,5}")) {
            throw new SuiteTrouble("the floor does not start");
        }
        return Integer.parseInt(port);
    }

    /** Which process it is. */
    public long pid() {
        return process.pid();
    }

    /** Where questions are asked. */
    public Endpoint endpoint() {
        return new Endpoint(URI.create("http://127.0.0.1:" + port + "/"), "");
    }

    /** Where bodies of so many events are sent. */
    public Endpoint endpoint(int events) {
        return new Endpoint(URI.create("http://127.0.0.1:" + port + "/?events=" + events), "");
    }

    /** Ends it: its input ends, and it goes; what does not go is made to. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
