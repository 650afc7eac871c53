package io.bearhug.context.moments;

import io.bearhug.context.notes.Note;
import io.bearhug.contracts.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way for a pattern to be true.
 *
 * @param ripe since or from when
 * @param over when it is no longer worth acting on
 * @param made what makes it this one and no other: the same wherever and whenever it is seen
 * @param strength from 0 to 1
 * @param evidence what made it, oldest first; never empty
 * @param about what else tells it from others of its pattern
 */
record Match(Instant ripe, Instant over, String made, double strength, List<Evidence> evidence, About about) {

    Match {
        strength = Math.clamp(strength, 0, 1);
        evidence = List.copyOf(evidence);
    }

    /**
     * What a match is about.
     *
     * @param whom about whom it is; empty for the person
     * @param occasion id of the occasion it is about, null for none
     * @param apart another one about the same whom, said this close to it, was this one
     */
    record About(String whom, @Nullable String occasion, Duration apart) {

        /** Nothing in particular. */
        static final About NOTHING = new About("", null, Duration.ZERO);

        /** Cool-downs of different scopes do not know each other: whom one gave something says nothing of others. */
        String scope() {
            return occasion == null ? whom : whom + "/" + occasion;
        }
    }

    /** One that events made; the newest of them tells which it is. */
    static Match of(List<Note> notes, Instant ripe, Duration keepsFor) {
        return new Match(
                ripe,
                ripe.plus(keepsFor),
                notes.getLast().messageId(),
                1,
                notes.stream().map(Match::evidence).toList(),
                About.NOTHING);
    }

    static Evidence evidence(Note note) {
        return new Evidence(note.messageId(), note.kind(), note.at(), note.channel(), note.says(), 1);
    }
}
