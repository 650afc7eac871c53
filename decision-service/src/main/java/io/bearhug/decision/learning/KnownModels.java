package io.bearhug.decision.learning;

import io.bearhug.decision.situation.Candidate;
import io.bearhug.support.clock.Follower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All models in memory: loaded at start, and soon what any instance has taught. A store that is away at start is asked again until it is back;
 * until then what marketers expect is all that is known.
 */
@ApplicationScoped
public class KnownModels implements Models {

    /** How long what was learned may go unseen. */
    private static final Duration FOLLOWING = Duration.ofSeconds(10);

    private final ModelStore store;
    private volatile Known known = new Known(Map.of(), Map.of());
    private volatile long stamp;
    private volatile boolean isOpen;
    private @Nullable Follower following;

    KnownModels(ModelStore store) {
        this.store = store;
    }

    private record Known(Map<String, Model> byId, Map<String, StepDown> stepDowns) implements Experience {

        @Override
        public Step atMost(String place, Step written) {
            var down = stepDowns.get(place);
            return down != null && down.written() == written ? down.atMost() : written;
        }

        @Override
        public Opinion of(Candidate candidate, double[] features) {
            var id = ModelIds.of(candidate);
            var model = byId.get(id);
            return model == null || !model.understands(features)
                    ? Opinion.expected(id, ModelIds.prior(candidate.definition()), features)
                    : model.opinion(features);
        }
    }

    void onStart(@Observes @Priority(100) StartupEvent start) {
        following = Follower.of("models", FOLLOWING, this::refresh);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (following != null) {
            following.close();
        }
    }

    /** Sees what was taught until now. */
    Uni<Void> refresh() {
        return store.since(stamp).invoke(this::take).replaceWithVoid();
    }

    private synchronized void take(ModelStore.Changes changes) {
        if (changes.stamp() < stamp) {
            return;
        }
        var next = new HashMap<>(known.byId());
        changes.models().forEach(model -> next.put(model.id(), model));
        var downs = changes.stepDowns().stream().collect(Collectors.toMap(StepDown::place, down -> down));
        known = new Known(Map.copyOf(next), downs);
        stamp = changes.stamp();
        isOpen = changes.isOpen();
    }

    /** Whether lessons wait that something may still become of. */
    boolean isOpen() {
        return isOpen;
    }

    @Override
    public Experience experience() {
        return known;
    }

    @Override
    public Collection<Model> all() {
        return known.byId().values();
    }

    @Override
    public Collection<StepDown> stepDowns() {
        return known.stepDowns().values();
    }
}
