package io.bearhug.identity.likely;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One search for likely matches among all persons.
 *
 * @param id of the search
 * @param state how far it is
 * @param startedBy who asked for it
 * @param startedAt when
 * @param endedAt when it ended, null while it runs
 * @param described persons read so far that said enough to be compared
 * @param found pairs worth a look
 * @param failure what went wrong, in words; null unless it failed
 */
public record Search(
        String id,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        int described,
        int found,
        @Nullable String failure) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
