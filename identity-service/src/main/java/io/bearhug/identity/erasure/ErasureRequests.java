package io.bearhug.identity.erasure;

import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Identifier;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Erasures, and what the services say of them. */
public interface ErasureRequests {

    /**
     * Forgets a person and every id that redirects to them, in one transaction with the request to the other services. Fails with
     * {@link io.bearhug.identity.persons.RegionMoved} if others kept changing them.
     *
     * @param before what happened up to then is dropped whenever it arrives
     * @param stores what this service says of its own stores
     * @return empty if there is nobody of this id
     */
    Uni<Optional<Begun>> begin(String personId, Instant before, List<ErasureReceipt.Store> stores);

    /** Keeps what a service said; the same receipt again changes nothing. */
    Uni<Void> keep(ErasureReceipt receipt);

    /** One of them. */
    Uni<Optional<Asked>> find(String erasureId);

    /** The newest, at most so many; only those that are not done if so wished. */
    Uni<List<Asked>> newest(boolean runningOnly, int limit);

    /**
     * An erasure that has begun, or had before.
     *
     * @param id of the erasure
     * @param neighbours names of others whose links led through the forgotten ones
     */
    record Begun(String id, Set<Identifier> neighbours) {
        public Begun {
            neighbours = Set.copyOf(neighbours);
        }
    }

    /**
     * An erasure as it is kept.
     *
     * @param id of the erasure
     * @param personIds whom, by all ids they had
     * @param requestedAt when, real time
     * @param receipts of the services that have said something
     */
    record Asked(String id, List<String> personIds, Instant requestedAt, List<ErasureReceipt> receipts) {
        public Asked {
            personIds = List.copyOf(personIds);
            receipts = List.copyOf(receipts);
        }
    }
}
