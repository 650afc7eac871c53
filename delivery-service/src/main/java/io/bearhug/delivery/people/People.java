package io.bearhug.delivery.people;

import io.bearhug.contracts.Identifier;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The persons we were told of. */
public interface People {

    /** Keeps snapshots, all or none of them; one is left out if a newer one of the same person is there already. */
    Uni<Void> keep(Collection<Snapshot> snapshots);

    /**
     * Whom a decision was about; redirects are followed.
     *
     * @param personId by whom, if the decision knew
     * @param identifiers to find them by otherwise, strongest first
     */
    Uni<Addressee> find(@Nullable String personId, List<Identifier> identifiers);
}
