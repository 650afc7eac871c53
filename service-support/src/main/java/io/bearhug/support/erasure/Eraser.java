package io.bearhug.support.erasure;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt.Store;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a service does to forget somebody. Called again after a crash: forgetting twice is forgetting. */
@FunctionalInterface
public interface Eraser {

    /** Forgets them; done when nothing can be read any more and nothing late can bring them back. Answers every store. */
    Uni<List<Store>> erase(Erasure erasure);
}
