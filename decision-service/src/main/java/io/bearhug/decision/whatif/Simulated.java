package io.bearhug.decision.whatif;

import io.bearhug.decision.whatif.Figures.Example;
import java.util.List;

/**
 * All that came of a simulation.
 *
 * @param figures which name nobody
 * @param examples of decisions that came out otherwise
 * @param withNothing people to whom nothing would have been said
 */
public record Simulated(Figures figures, List<Seen> examples, List<Somebody> withNothing) {
    public Simulated {
        examples = List.copyOf(examples);
        withNothing = List.copyOf(withNothing);
    }

    /**
     * An example.
     *
     * @param example to be shown
     * @param whose decision it was
     */
    public record Seen(Example example, Somebody whose) {}
}
