package io.bearhug.identity.erasure;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.contracts.Identifier;
import io.bearhug.identity.persons.KnownFacts;
import io.bearhug.identity.persons.ResolveFacts;
import io.bearhug.support.erasure.ErasuresInStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Forgets people whom a restored backup has brought back, before anybody is served or any event is read. */
@ApplicationScoped
public class EraseAgain implements ErasuresInStore {

    private static final Logger LOG = Logger.getLogger(EraseAgain.class);

    private final RestoredPeople restored;
    private final WatchErasures watch;
    private final ResolveFacts resolve;
    private final KnownFacts known;

    EraseAgain(RestoredPeople restored, WatchErasures watch, ResolveFacts resolve, KnownFacts known) {
        this.restored = restored;
        this.watch = watch;
        this.resolve = resolve;
        this.known = known;
    }

    @Override
    public Uni<Set<String>> known(List<Erasure> erasures) {
        return restored.known(erasures.stream().map(Erasure::id).toList());
    }

    @Override
    public Uni<Void> applyAgain(List<Erasure> erasures) {
        return restored.forget(erasures).invoke(known::forgetAll).flatMap(this::settle);
    }

    /** What the services said went with the backup, too. */
    @Override
    public Uni<Void> heardAgain(ErasureReceipt receipt) {
        return watch.heard(receipt);
    }

    /** What hung together by the forgotten names may fall apart now. If that fails, the next news there puts it right. */
    private Uni<Void> settle(Set<Identifier> neighbours) {
        return neighbours.isEmpty()
                ? Uni.createFrom().voidItem()
                : resolve.lookAgain(neighbours)
                        .replaceWithVoid()
                        .onFailure()
                        .invoke(failure -> LOG.warnf("neighbours of erased people wait: %s", failure.getMessage()))
                        .onFailure()
                        .recoverWithNull();
    }
}
