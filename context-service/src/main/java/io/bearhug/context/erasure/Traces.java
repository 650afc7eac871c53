package io.bearhug.context.erasure;

import io.bearhug.contracts.Erasure;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/** Everything that is stored about people, to be taken away. */
public interface Traces {

    /** How long the bare name of an erased fragment stays, to keep away writes that began before; longer than any takes. */
    Duration GUARD = Duration.ofSeconds(60);

    /**
     * Takes away what is stored about a person up to the erasure, and remembers their names as keyed hashes, so that what comes late
     * is dropped. What others began under the same names since stays.
     *
     * @param definitions of moments that may have been said to them or are waited for
     * @return the names meant, as far as they are known
     */
    Uni<Set<String>> forget(Erasure erasure, Collection<String> definitions);

    /**
     * Forgets the way from keyed hashes to names; last, because whoever does it all again after a crash needs it.
     *
     * @param inUse names under which something began since
     */
    Uni<Void> forgetNames(Erasure erasure, Collection<String> inUse);
}
