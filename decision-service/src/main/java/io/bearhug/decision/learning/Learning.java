package io.bearhug.decision.learning;

import io.bearhug.contracts.Event;
import io.bearhug.contracts.Outcome;
import io.bearhug.decision.catalogue.CompiledAction;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns what acts bring: hears what became of them, and once their windows have closed teaches the models. */
@ApplicationScoped
public class Learning {

    /** So long after a window has closed there is time for what comes late: a part that was away for less has caught up. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** As long as any window, and what may come late. */
    private static final Duration KEPT = Lesson.LONGEST.plusDays(7);

    private static final int ROUND = 200;
    private static final int FADED = 20;

    private final ModelStore store;
    private final KnownModels models;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    Learning(ModelStore store, KnownModels models, CurrentCatalogue catalogue, Clock clock) {
        this.store = store;
        this.models = models;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Teaches what has become due, and lets go of what is old; nothing where nothing was ever learned. */
    Uni<Void> look() {
        return isOn() || !models.all().isEmpty()
                ? teach().chain(this::keep)
                : Uni.createFrom().voidItem();
    }

    /** Teaches all lessons whose windows have closed. */
    private Uni<Void> teach() {
        var inForce = catalogue.current();
        return inForce.actions().isEmpty()
                ? Uni.createFrom().voidItem()
                : round(new Teaching(inForce.catalogue()), clock.instant().minus(GRACE));
    }

    private Uni<Void> round(Teaching teaching, Instant until) {
        return store.teach(until, ROUND, teaching)
                .chain(taught -> taught == ROUND
                        ? round(teaching, until)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> keep() {
        return store.fade(clock.instant(), FADED)
                .chain(() -> store.tidy(clock.instant().minus(KEPT)));
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
