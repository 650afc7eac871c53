package io.bearhug.decision.learning;

import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.scoring.Score;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was learned, for people to look at. */
@ApplicationScoped
public class ShowModels {

    private final Models models;
    private final CurrentCatalogue catalogue;

    ShowModels(Models models, CurrentCatalogue catalogue) {
        this.models = models;
        this.catalogue = catalogue;
    }

    /**
     * A model.
     *
     * @param id of it
     * @param action it knows
     * @param placement where; {@code channel:NAME} for messages
     * @param step of the place: rules, shadow, explore or full
     * @param steppedDown why the place has gone back from what the catalogue says, null if it has not
     * @param version goes up with every round of teaching or forgetting
     * @param lessons contacts it was taught, as far as they were seen
     * @param successes among them
     * @param taughtAt when the window of its last lesson closed
     * @param expected by the marketer, null if the action is no longer in the catalogue
     * @param learned how likely it is with somebody of whom nothing is known
     */
    public record Shown(
            String id,
            String action,
            String placement,
            String step,
            @Nullable String steppedDown,
            long version,
            long lessons,
            long successes,
            Instant taughtAt,
            @Nullable Double expected,
            double learned) {}

    /** All of them, by id. */
    public List<Shown> all() {
        var now = catalogue.current().catalogue();
        return models.all().stream()
                .map(model -> shown(model, now))
                .sorted(Comparator.comparing(Shown::id))
                .toList();
    }

    private Shown shown(Model model, Catalogue catalogue) {
        var facts = model.facts();
        var action = catalogue.actions().get(ModelIds.action(facts.id()));
        var place = ModelIds.place(facts.id());
        var written = Step.at(place, catalogue.policies());
        var step = written.atMost(models.experience().atMost(place, written));
        return new Shown(
                facts.id(),
                ModelIds.action(facts.id()),
                place,
                step.word(),
                models.stepDowns().stream()
                        .filter(down -> down.place().equals(place) && down.written() == written)
                        .map(StepDown::reason)
                        .findFirst()
                        .orElse(null),
                facts.version(),
                facts.lessons(),
                facts.successes(),
                facts.taughtAt(),
                action == null ? null : Score.expected(action),
                model.opinion(Features.ofNobody()).probability());
    }
}
