package io.bearhug.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that just became true for somebody. Value of topic {@code moments}.
 *
 * @param id deterministic: the same completion of the pattern always has the same id
 * @param definition id of the moment in the catalogue
 * @param personId whose moment, null while nobody has been resolved
 * @param fragment whose event completed it, or any of the person's where time did
 * @param identifiers by which the person can be asked about
 * @param at when the pattern became true
 * @param expiresAt after which it is no longer worth acting on
 * @param strength from 0 to 1
 * @param evidence the events that made it, oldest first; where time did, the date, under the id of what it is the date of
 * @param occasion id of the {@link Occasion} it is about, null if it is about none
 */
public record Moment(
        String id,
        String definition,
        @Nullable String personId,
        String fragment,
        List<Identifier> identifiers,
        Instant at,
        Instant expiresAt,
        double strength,
        List<Evidence> evidence,
        @Nullable String occasion) {

    public Moment {
        identifiers = Lists.copy(identifiers);
        evidence = Lists.copy(evidence);
    }

    /** A moment about no occasion. */
    public Moment(
            String id,
            String definition,
            @Nullable String personId,
            String fragment,
            List<Identifier> identifiers,
            Instant at,
            Instant expiresAt,
            double strength,
            List<Evidence> evidence) {
        this(id, definition, personId, fragment, identifiers, at, expiresAt, strength, evidence, null);
    }
}
