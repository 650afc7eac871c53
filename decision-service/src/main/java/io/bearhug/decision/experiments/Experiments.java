package io.bearhug.decision.experiments;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.catalogue.ExperimentDefinition.Measure;
import io.bearhug.contracts.catalogue.Text;
import io.bearhug.decision.allocation.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some experiments.
 *
 * @param items in the order of their ids
 * @param next cursor of the next page, null if this is the last
 */
public record Experiments(List<Item> items, @Nullable String next) {

    public Experiments {
        items = Lists.copy(items);
    }

    /**
     * An experiment.
     *
     * @param id of it
     * @param name for people
     * @param hypothesis what is expected
     * @param state how far it is
     * @param from since when people are counted; null if nobody has been
     * @param until when it ends or ended; null if that is open
     * @param measure arms are compared by
     * @param arms their ids; the first is what the others are compared with
     */
    public record Item(
            String id,
            @Nullable Text name,
            @Nullable String hypothesis,
            Phase state,
            @Nullable Instant from,
            @Nullable Instant until,
            Measure measure,
            List<String> arms) {
        public Item {
            arms = Lists.copy(arms);
        }
    }
}
