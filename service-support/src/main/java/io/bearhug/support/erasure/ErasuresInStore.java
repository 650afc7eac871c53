package io.bearhug.support.erasure;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** What a service's own store knows of erasures. A store put back from a backup knows nothing of those that came after it. */
public interface ErasuresInStore {

    /** The ids of those erasures that have been applied to the store as a whole. */
    Uni<Set<String>> known(List<Erasure> erasures);

    /** Applies them to what is in the store; done again after a crash. */
    Uni<Void> applyAgain(List<Erasure> erasures);

    /** Hears a receipt that is on the topic still; by default nobody needs it. */
    default Uni<Void> heardAgain(ErasureReceipt receipt) {
        return Uni.createFrom().voidItem();
    }
}
