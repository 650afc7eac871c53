package io.bearhug.identity.erasure;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Identifier;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** People who may be in the store again although they were forgotten: it was put back from an older backup. */
public interface RestoredPeople {

    /** Which of these erasures the store knows of. */
    Uni<Set<String>> known(Collection<String> erasureIds);

    /**
     * Forgets once more whoever is there under an id or a name of these erasures, and remembers the erasures. Tombstones come first, the
     * erasures last, so that it can be done again.
     *
     * @return names of others whose links led through the forgotten ones
     */
    Uni<Set<Identifier>> forget(List<Erasure> erasures);
}
