package io.bearhug.context.erasure;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.Contexts;
import io.bearhug.context.snapshots.TakeSnapshots;
import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Topic;
import io.bearhug.support.erasure.Leftovers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Forgets what is going on with somebody. */
@ApplicationScoped
public class EraseContext {

    private final Traces traces;
    private final Contexts contexts;
    private final TakeSnapshots takeSnapshots;
    private final CurrentLens lens;
    private final Leftovers leftovers;
    private final Duration claimsKept;
    private final InstantSource clock = InstantSource.system();

    EraseContext(
            Traces traces,
            Contexts contexts,
            TakeSnapshots takeSnapshots,
            CurrentLens lens,
            Leftovers leftovers,
            ContextConfig config) {
        this.traces = traces;
        this.contexts = contexts;
        this.takeSnapshots = takeSnapshots;
        this.lens = lens;
        this.leftovers = leftovers;
        this.claimsKept = config.keepsFragmentsFor();
    }

    /** Forgets them; done when no question, timer or late event finds anything. */
    public Uni<List<Store>> erase(Erasure erasure) {
        return traces.forget(erasure, lens.current().catalogue().moments().keySet())
                .flatMap(this::forgetCopies)
                .flatMap(inUse -> traces.forgetNames(erasure, inUse))
                .replaceWith(this::stores);
    }

    /** Answers the names under which something began since. */
    private Uni<Set<String>> forgetCopies(Set<String> names) {
        return contexts.load(Set.of(), names).flatMap(loaded -> takeSnapshots
                .settle(names, loaded.fragments())
                .replaceWith(loaded.fragments().keySet()));
    }

    private List<Store> stores() {
        return Stream.of(
                        Stream.of(
                                Store.erased("live context"),
                                Store.erased("profile copy"),
                                Store.erased("timers and cool-downs of moments"),
                                Store.expires(
                                        "guards against writes that began before",
                                        clock.instant().plus(Traces.GUARD)),
                                Store.expires(
                                        "cool-downs of moments no longer in the catalogue",
                                        clock.instant().plus(claimsKept))),
                        leftovers.of(Topic.MOMENTS, Topic.FRAGMENTS).stream())
                .flatMap(it -> it)
                .toList();
    }
}
