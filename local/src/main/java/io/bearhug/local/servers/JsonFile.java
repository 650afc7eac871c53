package io.bearhug.local.servers;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A small JSON file that only its owner may read, replaced as a whole so that a reader never sees half of it. */
public final class JsonFile {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .configure(SerializationFeature.INDENT_OUTPUT, true)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, false)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Path path;

    /** The file at {@code path}, which need not exist yet. */
    public JsonFile(Path path) {
        this.path = path;
    }

    /** Its content as a {@code type}; empty when there is no such file. */
    public <T> Optional<T> read(Class<T> type) {
        try {
            return Files.exists(path) ? Optional.of(MAPPER.readValue(path.toFile(), type)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** Its content as an object whose values are all of one type; empty when there is no such file. */
    public <V> Map<String, V> readMap(Class<V> values) {
        try {
            return Files.exists(path)
                    ? MAPPER.readValue(
                            path.toFile(),
                            MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, values))
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** Replaces its content. */
    public void write(Object value) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(
                    path.toAbsolutePath().getParent(),
                    path.getFileName().toString(),
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, MAPPER.writeValueAsBytes(value));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }
}
