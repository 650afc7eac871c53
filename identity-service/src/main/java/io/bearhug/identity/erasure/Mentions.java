package io.bearhug.identity.erasure;

import io.bearhug.contracts.Identifier;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** What people told about somebody else. */
public interface Mentions {

    /**
     * Takes away all that was told of whoever can be reached by this name; what was told up to then is dropped whenever it arrives.
     *
     * @param before up to when
     * @param most names answered
     */
    Uni<Forgot> forget(Identifier contact, Instant before, int most);

    /**
     * What was taken away.
     *
     * @param facts how many
     * @param persons how many had told them
     * @param lookAgain a name of each region in which something was, as far as they were answered; all are due
     */
    record Forgot(long facts, long persons, List<Identifier> lookAgain) {
        public Forgot {
            lookAgain = List.copyOf(lookAgain);
        }
    }
}
