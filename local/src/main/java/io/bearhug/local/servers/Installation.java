package io.bearhug.local.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkout with what the build made of it: libraries, the unpacked Keycloak, the services.
 *
 * @param root the top folder of the checkout
 */
public record Installation(Path root) {

    /** System property that names the top folder when it cannot be found from the working folder. */
    public static final String ROOT_PROPERTY = "bearhug.root";

    /** The checkout this process works in. */
    public static Installation find() {
        String named = System.getProperty(ROOT_PROPERTY);
        Path start = Path.of(named == null ? "" : named).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("local/pom.xml")) && Files.exists(folder.resolve("mvnw"))) {
                return new Installation(folder);
            }
        }
        throw new IllegalStateException("No checkout of the suite at or above " + start + "; set -D" + ROOT_PROPERTY);
    }

    /** Everything the servers' own JVMs need on their class path, as built. */
    public String classPath() {
        Path target = root.resolve("local/target");
        Path lib = target.resolve("lib");
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException(
                    lib + " is missing: build it once with ./mvnw -pl local package -DskipTests");
        }
        return target.resolve("classes") + File.pathSeparator + lib + "/*";
    }

    /** The {@code java} that runs this process. */
    public String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where native programs are unpacked to, once per build folder. */
    public Path nativePrograms() {
        return root.resolve("local/target/native");
    }

    /** The unpacked Keycloak. */
    public Path keycloak() {
        Path folder = root.resolve("local/target/keycloak");
        try (Stream<Path> found = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            Optional<Path> home = found.filter(path -> Files.exists(path.resolve("lib/quarkus-run.jar")))
                    .findFirst();
            return home.orElseThrow(() -> new IllegalStateException(
                    "Keycloak is missing in " + folder + ": build it once with ./mvnw -pl local package -DskipTests"));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + folder, e);
        }
    }
}
