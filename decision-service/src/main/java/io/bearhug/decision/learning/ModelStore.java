package io.bearhug.decision.learning;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Outcome;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Port: models, and the lessons that wait for them. Fails with an {@code Unavailable}. */
public interface ModelStore {

    /**
     * Models that changed.
     *
     * @param stamp of the last change seen, 0 for none
     */
    Uni<Changes> since(long stamp);

    /**
     * Teaches the lessons that closed, and forgets them, in one commit. Of several instances one teaches at a time.
     *
     * @param until windows that closed by then
     * @param most lessons of one round
     * @return how many there were; 0 where another instance teaches
     */
    Uni<Integer> teach(Instant until, int most, Teaching teaching);

    /**
     * Lets models forget that were not taught for a day.
     *
     * @param most models of one round
     */
    Uni<Void> fade(Instant now, int most);

    /** What became of acts. The same twice is the same; a lesson it belongs to may still be on its way. */
    Uni<Void> heard(List<Outcome> outcomes);

    /** Events that are successes. The same twice is the same. */
    Uni<Void> succeeded(List<Success> successes);

    /** Forgets what acts for somebody would have taught, those of these decisions among them, and what they did. */
    Uni<Void> forget(Erasure erasure, List<String> decisions);

    /** How people fared since this instant, or since a place last went back. */
    Uni<List<Fare>> fares(Instant since);

    /** A place goes back. */
    Uni<Void> stepDown(StepDown down);

    /** A place may go again as far as the catalogue says. */
    Uni<Void> lift(String place);

    /** Lets go of what became of acts nobody learns from any more. */
    Uni<Void> tidy(Instant before);

    /**
     * Changed models.
     *
     * @param models that changed, as they are now
     * @param stepDowns all there are
     * @param isOpen whether lessons wait
     * @param stamp of the last change
     */
    record Changes(List<Model> models, List<StepDown> stepDowns, boolean isOpen, long stamp) {
        public Changes {
            models = Lists.copy(models);
            stepDowns = Lists.copy(stepDowns);
        }
    }

    /**
     * An event that is the success of some actions.
     *
     * @param messageId of the event
     * @param fragment of the person
     * @param actions it is the success of
     * @param at when it happened
     */
    record Success(String messageId, String fragment, List<String> actions, Instant at) {
        public Success {
            actions = Lists.copy(actions);
        }
    }
}
