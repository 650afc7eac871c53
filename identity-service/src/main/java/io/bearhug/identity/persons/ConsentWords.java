package io.bearhug.identity.persons;

import io.bearhug.contracts.Consent;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: every yes and no that was said under a person's names. */
public interface ConsentWords {

    /** Words as they were said, the newest first, at most so many after the cursor; empty if that is none of ours. */
    Uni<Optional<Lineages.Page<Consent>>> of(String person, @Nullable String after, int limit);
}
