package io.bearhug.decision.learning;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Outcome;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.catalogue.CompiledAction;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.support.clock.Ticker;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Learns what acts bring: hears what became of them, and once their windows have closed teaches the models. */
@ApplicationScoped
public class Learning {

    private static final Logger LOG = Logger.getLogger(Learning.class);

    /** So long after a window has closed there is time for what comes late: a part that was away for less has caught up. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** As long as any window, and what may come late. */
    private static final Duration KEPT = Lesson.LONGEST.plusDays(7);

    private static final int ROUND = 200;
    private static final int FADED = 20;

    private final ModelStore store;
    private final KnownModels models;
    private final CurrentCatalogue catalogue;
    private final DecisionConfig config;
    private final Clock clock;
    private @Nullable Cancellable teaching;

    Learning(ModelStore store, KnownModels models, CurrentCatalogue catalogue, DecisionConfig config, Clock clock) {
        this.store = store;
        this.models = models;
        this.catalogue = catalogue;
        this.config = config;
        this.clock = clock;
    }

    /** Begins to teach; once, when what is stored may be read. */
    public void start() {
        teaching = Ticker.every(config.learning().look(), this::look);
    }

    void onStop(@Observes ShutdownEvent stop) {
        if (teaching != null) {
            teaching.cancel();
        }
    }

    private Uni<Void> look() {
        return teach().chain(this::keep).onFailure().recoverWithUni(failure -> {
            LOG.warnf("nothing can be learned now: %s", failure.getMessage());
            return Uni.createFrom().voidItem();
        });
    }

    /** Teaches all lessons whose windows have closed. */
    public Uni<Void> teach() {
        if (catalogue.current().actions().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var until = clock.instant().minus(GRACE);
        var round = new Teaching(catalogue.current().catalogue());
        return Multi.createBy()
                .repeating()
                .uni(() -> store.teach(until, ROUND, round))
                .whilst(taught -> taught == ROUND)
                .collect()
                .in(Sum::new, Sum::add)
                .chain(sum -> sum.count == 0 ? Uni.createFrom().voidItem() : models.refresh());
    }

    private Uni<Void> keep() {
        return store.fade(clock.instant(), FADED)
                .chain(() -> store.tidy(clock.instant().minus(KEPT)));
    }

    private static final class Sum {
        private int count;

        private void add(int more) {
            count += more;
        }
    }

    /** Whether anything is learned anywhere, or something may still become of what was. */
    public boolean isOn() {
        return models.isOpen()
                || catalogue.current().catalogue().policies().learning().values().stream()
                        .anyMatch(step -> !step.equals(Step.RULES.word()));
    }

    /** What became of acts. */
    public Uni<Void> heard(List<Outcome> outcomes) {
        return isOn() ? store.heard(outcomes) : Uni.createFrom().voidItem();
    }

    /** What people did: some of it is what an act was for. */
    public Uni<Void> happened(List<Event> events) {
        if (!isOn()) {
            return Uni.createFrom().voidItem();
        }
        var compiled = catalogue.current();
        var successes = events.stream()
                .flatMap(event -> success(event, compiled).stream())
                .toList();
        return successes.isEmpty() ? Uni.createFrom().voidItem() : store.succeeded(successes);
    }

    private static Optional<ModelStore.Success> success(Event event, CompiledCatalogue compiled) {
        var actions = compiled.actions().values().stream()
                .filter(action -> isSuccess(event, action))
                .map(action -> action.definition().id())
                .toList();
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelStore.Success(event.messageId(), event.fragment(), actions, event.time()));
    }

    private static boolean isSuccess(Event event, CompiledAction action) {
        var success = action.definition().success();
        if (success == null || !success.event().equals(event.name())) {
            return false;
        }
        var where = action.success();
        return where == null
                || where.test(Map.of("event", success.event(), "properties", event.properties()))
                        .holds();
    }
}
