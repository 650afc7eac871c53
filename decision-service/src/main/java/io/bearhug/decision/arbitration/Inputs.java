package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Lists;
import io.bearhug.decision.learning.Recollection;
import io.bearhug.decision.situation.Situation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision read but the catalogue, whose version is in the record: enough to take it again.
 *
 * @param situation of the person
 * @param seed of chance, from the decision's id
 * @param picks items found for actions, as far as they were looked for
 * @param learned what models said, null where none was asked
 * @param engine version of the rules that are not the catalogue's, null of those before they were numbered
 */
public record Inputs(
        Situation situation,
        long seed,
        Map<String, List<RecommendedItem>> picks,
        @Nullable Recollection learned,
        @Nullable Integer engine) {
    public Inputs {
        picks = Lists.copy(picks);
    }

    /** What models said; nothing where none was asked. */
    Recollection experience() {
        return learned == null ? Recollection.EMPTY : learned;
    }
}
