package io.bearhug.context.query;

import io.bearhug.context.view.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one watcher has seen. One look at a time. */
final class Eyes {

    private final Watcher watcher;
    private final int patience;
    private @Nullable String last;
    private String person;
    private List<String> fragments = List.of();
    private int quietLooks;

    /**
     * Eyes of a watcher.
     *
     * @param patience looks that show nothing after which something is to be said
     */
    Eyes(Watcher watcher, int patience) {
        this.watcher = watcher;
        this.patience = patience;
        this.last = watcher.has();
        this.person = watcher.person();
        this.quietLooks = patience;
    }

    Watcher watcher() {
        return watcher;
    }

    /** Who is watched: whoever they were merged into, once that is known. */
    String person() {
        return person;
    }

    List<String> fragments() {
        return fragments;
    }

    /** Looks at what is theirs now; whether that is what was looked at before. */
    boolean follow(View.Subject subject) {
        var now = subject.parts().stream()
                .map(part -> part.state().fragment())
                .distinct()
                .sorted()
                .toList();
        var known = subject.person();
        var id = known == null ? person : known.id();
        boolean same = id.equals(person) && now.equals(fragments);
        person = id;
        fragments = now;
        return same;
    }

    /** Name of the state with these revisions, as this watcher sees it by this catalogue. */
    String nameOf(String revisions, String catalogue) {
        var all = String.join("\n", person, String.join("\t", fragments), revisions, catalogue, "" + watcher.masked());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    boolean have(String id) {
        return id.equals(last);
    }

    void saw(String id) {
        last = id;
        quietLooks = 0;
    }

    /** Nothing new; the first time that is said, too, so that whoever listens knows that the line stands. */
    Glance still() {
        if (quietLooks < patience) {
            quietLooks++;
            return new Glance.Still(false);
        }
        quietLooks = 0;
        return new Glance.Still(true);
    }
}
