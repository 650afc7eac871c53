package io.bearhug.decision.content;

import io.bearhug.contracts.catalogue.TraitDefinition;
import org.jspecify.annotations.Nullable;

/** Which traits may be named to the person. */
public final class Mentions {

    private Mentions() {}

    /** Whether a trait may be named unasked; one nobody declared may. */
    public static boolean isFree(@Nullable TraitDefinition definition) {
        if (definition == null) {
            return true;
        }
        var mention = definition.mention();
        return !Boolean.TRUE.equals(definition.sensitive())
                && (mention == null || mention == TraitDefinition.Mention.FREELY);
    }
}
