package io.bearhug.delivery.erasure;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Topic;
import io.bearhug.support.erasure.ErasuresInStore;
import io.bearhug.support.erasure.Leftovers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Forgets what was said to somebody, and where. What a provider already has is out of our hands. */
@ApplicationScoped
public class EraseDeliveries implements ErasuresInStore {

    private final Traces traces;
    private final Leftovers leftovers;

    EraseDeliveries(Traces traces, Leftovers leftovers) {
        this.traces = traces;
        this.leftovers = leftovers;
    }

    /** Forgets them; done when nothing of them is found, due or taken any more. */
    public Uni<List<Store>> erase(Erasure erasure) {
        return traces.forget(erasure).replaceWith(this::stores);
    }

    @Override
    public Uni<Set<String>> known(List<Erasure> erasures) {
        return traces.known(erasures);
    }

    @Override
    public Uni<Void> applyAgain(List<Erasure> erasures) {
        return Multi.createFrom()
                .iterable(erasures)
                .onItem()
                .transformToUniAndConcatenate(traces::forget)
                .onItem()
                .ignoreAsUni();
    }

    private List<Store> stores() {
        return Stream.concat(
                        Stream.of(
                                        "deliveries and messages as sent",
                                        "suppressed addresses",
                                        "refusals and what was to be told of them",
                                        "addresses and consents")
                                .map(Store::erased),
                        leftovers.of(Topic.OUTCOMES).stream())
                .toList();
    }
}
