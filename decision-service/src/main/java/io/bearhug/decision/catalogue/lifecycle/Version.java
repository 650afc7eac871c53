package io.bearhug.decision.catalogue.lifecycle;

import io.bearhug.contracts.catalogue.Catalogue;
import java.time.Instant;

/**
 * A published version; never changed.
 *
 * @param number counts from 1; 0 is the empty catalogue
 * @param catalogue all of it
 * @param by who published it
 * @param because the draft it was, or the version it went back to
 */
public record Version(long number, Catalogue catalogue, String by, String because) {

    /** Before anything was published. */
    public static final Version NONE = new Version(0, Catalogue.EMPTY, "", "");

    /** The next version with this content. */
    Version next(Catalogue content, String publisher, String reason, Instant now) {
        var catalogue = new Catalogue(
                "v" + (number + 1),
                now,
                content.purposes(),
                content.traits(),
                content.affinities(),
                content.needs(),
                content.moments(),
                content.placements(),
                content.questions(),
                content.actions(),
                content.experiments(),
                content.policies(),
                content.voice());
        return new Version(number + 1, catalogue, publisher, reason);
    }
}
