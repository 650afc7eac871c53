package io.bearhug.benchmarks.load.suite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a running suite says of itself, as far as load needs it.
 *
 * @param gateway the one origin
 * @param tokenEndpoint where tokens come from
 * @param clients programs that may have tokens
 * @param services name to address and process
 * @param kafka bootstrap servers
 * @param postgres a {@code postgresql://} address with the administrator's login
 * @param redis a {@code redis://} address
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunFile(
        URI gateway,
        URI tokenEndpoint,
        List<Client> clients,
        Map<String, Service> services,
        String kafka,
        URI postgres,
        URI redis) {

    /** A program with its secret. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Client(String id, String secret) {}

    /** A service: where and which process. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Service(URI url, long pid) {}

    /** Copies the collections. */
    public RunFile {
        clients = List.copyOf(clients);
        services = new LinkedHashMap<>(services);
    }

    /** Where the launcher of this checkout writes it. */
    public static Path usual() {
        Path root = Path.of(System.getProperty("bearhug.root", "."));
        String home = System.getenv().getOrDefault("BEARHUG_HOME", ".bearhug");
        return root.resolve(home).resolve("run.json");
    }

    /** Reads it. Load is for the machine one sits at: every address must be its own. */
    public static RunFile read(Path file) {
        if (!Files.exists(file)) {
            throw new BadInput("no suite runs that wrote " + file
                    + "; start one with ./bearhug up -d, or name its file with --run");
        }
        try {
            RunFile run = JsonMapper.builder().build().readValue(file.toFile(), RunFile.class);
            run.mustBeHere();
            return run;
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + e.getMessage());
        }
    }

    private void mustBeHere() throws IOException {
        List<String> hosts = Stream.of(
                        Stream.of(gateway.getHost(), tokenEndpoint.getHost(), postgres.getHost(), redis.getHost()),
                        services.values().stream().map(service -> service.url().getHost()),
                        Stream.of(kafka.split(",")).map(server -> server.replaceAll(":\\d+$", "")))
                .flatMap(found -> found)
                .toList();
        for (String host : hosts) {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new BadInput("load is put on suites of this machine only, and " + host + " is not this machine");
            }
        }
    }

    /** A service by its name. */
    public Service service(String name) {
        return Optional.ofNullable(services.get(name)).orElseThrow(() -> new BadInput("the run file names no " + name));
    }

    /** The secret of a program. */
    public String secret(String client) {
        return clients.stream()
                .filter(known -> known.id().equals(client))
                .map(Client::secret)
                .findFirst()
                .orElseThrow(() -> new BadInput("the run file names no client " + client));
    }
}
