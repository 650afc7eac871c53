package io.bearhug.local.suite;

import io.bearhug.local.servers.Part;
import io.bearhug.local.servers.Parts;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/** What a start looks like to the person waiting for it: a line per part, and now and then who is still to come. */
final class ProgressLines implements Parts.Listener {

    private final Consumer<String> out;
    private final Set<String> starting = new ConcurrentSkipListSet<>();

    ProgressLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void running(Part part) {
        out.accept(line(part.name(), "running", "", part.address()));
    }

    @Override
    public void starting(Part part) {
        starting.add(part.name());
    }

    @Override
    public void ready(Part part, Duration took) {
        starting.remove(part.name());
        out.accept(line(part.name(), "ready", seconds(took), part.address()));
    }

    @Override
    public void failed(Part part, Throwable reason) {
        starting.remove(part.name());
        String message = reason.getMessage() == null ? reason.toString() : reason.getMessage();
        out.accept(line(part.name(), "FAILED", "", message));
    }

    @Override
    public void heldBack(Part part) {
        out.accept(line(part.name(), "not started", "", "a part it needs failed: " + String.join(", ", part.needs())));
    }

    /** Says who is still starting; nothing when nobody is. */
    void stillWaiting(Duration since) {
        if (!starting.isEmpty()) {
            out.accept("  … " + seconds(since) + ": still starting " + String.join(", ", starting));
        }
    }

    static String line(String name, String state, String time, String rest) {
        return String.format(Locale.ROOT, "  %-17s %-11s %8s  %s", name, state, time, rest)
                .stripTrailing();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }
}
