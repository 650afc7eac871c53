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
    private static final int CONFLICT = 409;

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
        loadItems(progress);
        publishCatalogue(progress);
    }

    private void create(Source source, Consumer<String> progress) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", source.id())
                .put("name", source.name())
                .put("trust", source.trust());
        source.origins().forEach(body.withArray("origins")::add);
        String token = logins.platform();
        JsonHttp.Answer answer =
                JsonHttp.send("POST", logins.path("/v1/sources"), token, "application/json", body.toString());
        loaded.writeKeys().put(source.id(), keyOf(answer, source, token));
        file.write(loaded);
        progress.accept("source " + source.id() + " made");
    }

    /** A source that exists although its key is not known here was made by a start that was cut off: it gets a new key. */
    private String keyOf(JsonHttp.Answer answer, Source source, String token) {
        JsonHttp.Answer issued = answer.status() == CONFLICT
                ? JsonHttp.send(
                        "POST", logins.path("/v1/sources/" + source.id() + "/keys"), token, "application/json", "{}")
                : answer;
        return issued.orFail("Making the source " + source.id())
                .json()
                .path("writeKey")
                .asText();
    }

    private void publishCatalogue(Consumer<String> progress) {
        once("catalogue", catalogue(), yaml -> {
            String _ = new CataloguePublication(logins).publish(DRAFT, yaml);
            progress.accept("demo catalogue published");
        });
    }

    private void loadItems(Consumer<String> progress) {
        once("items", CataloguePublication.readIfThere(folder.resolve("items.ndjson")), lines -> {
            JsonHttp.Answer _ = JsonHttp.send(
                            "PUT", logins.path("/v1/items"), logins.person("marketer"), "application/x-ndjson", lines)
                    .orFail("Loading the demo's items");
            progress.accept("demo items loaded");
        });
    }

    /** Loads a text unless just this text was loaded before, or there is none. */
    private void once(String what, String text, Consumer<String> load) {
        String hash = hash(text);
        if (!text.isEmpty() && !hash.equals(loaded.hashes().get(what))) {
            load.accept(text);
            loaded.hashes().put(what, hash);
            file.write(loaded);
        }
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
