package io.bearhug.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Native programs that come inside Maven artefacts, unpacked once into the build folder. */
final class NativeProgram {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private NativeProgram() {}

    /** The folder of PostgreSQL with {@code bin/postgres}. */
    static Path postgres(Installation installation) throws IOException {
        String system = isMac() ? "darwin" : "linux";
        String processor = isArm() ? "arm_64" : "x86_64";
        return once(installation, "postgres", "postgres-" + system + "-" + processor + ".txz", NativeProgram::unpack);
    }

    /** The program {@code redis-server}. */
    static Path redis(Installation installation) throws IOException {
        String resource = isMac()
                ? "redis-server-6.2.6-v5-darwin-" + (isArm() ? "arm64" : "amd64")
                : isArm() ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
        return once(installation, "redis", resource, NativeProgram::copyProgram).resolve("redis-server");
    }

    private interface Extraction {
        void extract(InputStream resource, Path folder) throws IOException;
    }

    /** Extracts beside the final place and moves at the end, under a lock: several starts at once do no harm. */
    private static Path once(Installation installation, String name, String resource, Extraction extraction)
            throws IOException {
        Path all = Files.createDirectories(installation.nativePrograms());
        Path home = all.resolve(name);
        try (FileChannel channel = FileChannel.open(
                        all.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(home)) {
                Path fresh = Files.createTempDirectory(all, name);
                extraction.extract(open(resource), fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream found = NativeProgram.class.getClassLoader().getResourceAsStream(resource);
        if (found == null) {
            throw new IOException("No " + resource + " on the class path: this kind of machine is not supported");
        }
        return found;
    }

    private static void copyProgram(InputStream resource, Path folder) throws IOException {
        try (resource) {
            Path program = folder.resolve("redis-server");
            Files.copy(resource, program);
            makeExecutable(program);
        }
    }

    private static void unpack(InputStream resource, Path folder) throws IOException {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(resource))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            makeExecutable(target);
        }
    }

    private static void makeExecutable(Path program) throws IOException {
        if (!program.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + program + " executable");
        }
    }

    private static boolean isMac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
    }
}
