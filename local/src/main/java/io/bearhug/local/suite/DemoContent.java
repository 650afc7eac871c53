package io.bearhug.local.suite;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.JsonFile;
import io.bearhug.local.servers.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The demo's sources of events and its catalogue, loaded through the public API as people and programs would. */
final class DemoContent {

    private static final String DRAFT = "demo";
    private static final String HASH = "catalogue";

    private final JsonFile file;
    private final Path folder;
    private final Logins logins;
    private final Loaded loaded;

    /**
     * What earlier starts loaded.
     *
     * @param writeKeys source to key, in the order the sources were made
     * @param hashes what of the content is published, by its hash
     */
    record Loaded(Map<String, String> writeKeys, Map<String, String> hashes) {
        Loaded {
            writeKeys = new LinkedHashMap<>(writeKeys);
            hashes = new LinkedHashMap<>(hashes);
        }
    }

    private record Source(String id, String name, String trust, List<String> origins) {}

    /** The server source comes first: outside programs take the first key for sending as the organisation's own server. */
    private static final List<Source> SOURCES = List.of(
            new Source("store-server", "Store server", "server", List.of()),
            new Source("web-shop", "Web shop", "browser", List.of("http://localhost:3000", "http://127.0.0.1:3000")),
            new Source("app", "App server", "server", List.of()));

    DemoContent(Installation installation, StateFolder state, Logins logins) {
        this.file = new JsonFile(state.content());
        this.folder = installation.root().resolve("demo/catalogue");
        this.logins = logins;
        this.loaded = file.read(Loaded.class).orElseGet(() -> new Loaded(Map.of(), Map.of()));
    }

    /** Source to write key, as far as sources were made. */
    Map<String, String> writeKeys() {
        return loaded.writeKeys();
    }

    /** Loads what is not loaded yet, or has changed since. */
    void load(Consumer<String> progress) {
        SOURCES.stream()
                .filter(source -> !loaded.writeKeys().containsKey(source.id()))
                .forEach(source -> create(source, progress));
        publishCatalogue(progress);
    }

    private void create(Source source, Consumer<String> progress) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", source.id())
                .put("name", source.name())
                .put("trust", source.trust());
        source.origins().forEach(body.withArray("origins")::add);
        String key = JsonHttp.send(
                        "POST", logins.path("/v1/sources"), logins.platform(), "application/json", body.toString())
                .orFail("Making the source " + source.id())
                .json()
                .path("writeKey")
                .asText();
        loaded.writeKeys().put(source.id(), key);
        file.write(loaded);
        progress.accept("source " + source.id() + " made");
    }

    private void publishCatalogue(Consumer<String> progress) {
        String catalogue = catalogue();
        String hash = hash(catalogue);
        if (catalogue.isEmpty() || hash.equals(loaded.hashes().get(HASH))) {
            return;
        }
        new CataloguePublication(logins).publish(DRAFT, catalogue);
        loaded.hashes().put(HASH, hash);
        file.write(loaded);
        progress.accept("demo catalogue published");
    }

    /** All files as one stream of YAML documents, in the order of their names. */
    private String catalogue() {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return CataloguePublication.join(
                    files.filter(path -> path.toString().matches(".*\\.ya?ml"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException("The demo catalogue in " + folder + " cannot be read", e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
