package io.bearhug.context.erasure;

import io.bearhug.contracts.Erasure;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;

/** Everything that is stored about people, to be taken away. */
public interface Traces {

    /** How long the bare name of an erased fragment stays, to keep away writes that began before; longer than any takes. */
    Duration GUARD = Duration.ofSeconds(60);

    /**
     * Takes away what is stored about a person up to the erasure, and remembers their names as keyed hashes, so that what comes late
     * is dropped. What others began under the same names since stays.
     *
     * @param definitions of moments that may have been said to them or are waited for
     */
    Uni<Void> forget(Erasure erasure, Collection<String> definitions);
}
