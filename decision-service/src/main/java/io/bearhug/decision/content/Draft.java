package io.bearhug.decision.content;

import io.bearhug.contracts.Decision.Treatment;
import io.bearhug.contracts.Lists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A treatment in this person's words, but for the reason.
 *
 * @param id of the treatment
 * @param form of the treatment
 * @param subject in words
 * @param blocks in order; a reason block has no text yet
 * @param traits names of the traits it mentions
 * @param missing facts for want of which blocks were left out
 * @param isUsable whether anything is left to say
 */
public record Draft(
        String id,
        @Nullable String form,
        @Nullable String subject,
        List<Map<String, Object>> blocks,
        List<String> traits,
        List<String> missing,
        boolean isUsable) {

    public Draft {
        blocks = Lists.copy(blocks);
        traits = Lists.copy(traits);
        missing = Lists.copy(missing);
    }

    /** The treatment with its reason. */
    public Treatment with(String reason) {
        return new Treatment(
                id,
                form,
                subject,
                blocks.stream().map(block -> with(block, reason)).toList());
    }

    private static Map<String, Object> with(Map<String, Object> block, String reason) {
        if (!"reason".equals(block.get("type"))) {
            return block;
        }
        var filled = new LinkedHashMap<>(block);
        filled.put("text", reason);
        return filled;
    }
}
