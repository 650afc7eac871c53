package io.bearhug.local.suite;

import io.bearhug.local.servers.Installation;
import io.bearhug.local.servers.StateFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Copies of the built programs, made before a start. The suite runs from them, so that building the project while it runs
 * does not pull classes from under it.
 */
final class AppCopies {

    private final Installation installation;
    private final StateFolder state;

    AppCopies(Installation installation, StateFolder state) {
        this.installation = installation;
        this.state = state;
    }

    /** Makes the copies equal to what is built; only what differs is copied. */
    void refresh() throws IOException {
        Path target = installation.root().resolve("local/target");
        mirror(target.resolve("classes"), local().resolve("classes"));
        mirror(target.resolve("lib"), local().resolve("lib"));
        for (Service service : Service.ALL) {
            mirror(
                    installation.root().resolve(service.name()).resolve("target/quarkus-app"),
                    state.apps().resolve(service.name()));
        }
    }

    /** The class path of the supervisor and of Kafka. */
    String classPath() {
        return local().resolve("classes") + File.pathSeparator + local().resolve("lib") + "/*";
    }

    private Path local() {
        return state.apps().resolve("local");
    }

    private static void mirror(Path from, Path to) throws IOException {
        removeWhatIsGone(from, to);
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copyIfDifferent(file, attributes, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copyIfDifferent(Path file, BasicFileAttributes attributes, Path copy) throws IOException {
        if (!Files.exists(copy)
                || Files.size(copy) != attributes.size()
                || !Files.getLastModifiedTime(copy).equals(attributes.lastModifiedTime())) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void removeWhatIsGone(Path from, Path to) throws IOException {
        if (!Files.isDirectory(to)) {
            return;
        }
        Files.walkFileTree(to, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!Files.exists(from.resolve(to.relativize(file)))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
