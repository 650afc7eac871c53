package io.bearhug.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The mails received, oldest first: the last thousand, one file each, so that they survive a restart. */
final class Mailbox {

    /** More mails than any story sends; the oldest go first. */
    static final int MOST_KEPT = 1_000;

    /**
     * A mail to one recipient.
     *
     * @param from as in its header
     * @param to the recipient's address
     * @param subject decoded
     * @param raw the whole message as received
     * @param receivedAt RFC 3339
     */
    record Mail(String from, String to, String subject, String raw, String receivedAt) {}

    private record Kept(Path file, Mail mail) {}

    private final Path folder;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private long next = 1;

    Mailbox(Path folder) {
        this.folder = folder;
    }

    /** Reads the mails of earlier runs. */
    synchronized void load() throws IOException {
        Files.createDirectories(folder);
        kept.clear();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                new JsonFile(file).read(Mail.class).ifPresent(mail -> kept.add(new Kept(file, mail)));
                next = Long.parseLong(file.getFileName().toString().replace(".json", "")) + 1;
            }
        }
    }

    synchronized void add(Mail mail) {
        Path file = folder.resolve("%012d.json".formatted(next++));
        new JsonFile(file).write(mail);
        kept.add(new Kept(file, mail));
        while (kept.size() > MOST_KEPT) {
            boolean _ = kept.removeFirst().file().toFile().delete();
        }
    }

    /** The mails to an address, whatever its case; all of them when {@code to} is empty. */
    synchronized List<Mail> to(String to) {
        return kept.stream()
                .map(Kept::mail)
                .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to))
                .toList();
    }
}
