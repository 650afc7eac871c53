package io.bearhug.context.fold;

import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.Event;
import io.bearhug.contracts.Outcome;
import java.time.Instant;

/**
 * A fact and where it stood in its topic.
 *
 * @param fact an event or an outcome
 * @param topic suffix of the topic's name
 * @param fence its place there
 */
public record Arrived(Fact fact, String topic, Fence fence) {

    /** What is folded. */
    public sealed interface Fact {
        /** The fragment it belongs to. */
        String fragment();

        /** When it happened. */
        Instant at();
    }

    /** An event. */
    public record Happened(Event event) implements Fact {
        @Override
        public String fragment() {
            return event.fragment();
        }

        @Override
        public Instant at() {
            return event.time();
        }
    }

    /** An outcome. */
    public record CameOf(Outcome outcome) implements Fact {
        @Override
        public String fragment() {
            return outcome.fragment();
        }

        @Override
        public Instant at() {
            return outcome.at();
        }
    }

    /** The state after this fact; the same state if it has been folded in before. */
    FragmentState foldInto(FragmentState state, Lens lens) {
        if (!state.isBefore(topic, fence)) {
            return state;
        }
        var next =
                switch (fact) {
                    case Happened(var event) -> Fold.apply(state, event, lens);
                    case CameOf(var outcome) -> Fold.apply(state, outcome);
                };
        return Fold.upTo(next, topic, fence);
    }
}
