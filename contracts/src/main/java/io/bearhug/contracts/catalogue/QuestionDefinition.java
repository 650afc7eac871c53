package io.bearhug.contracts.catalogue;

import io.bearhug.contracts.Lists;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answer becomes a stated trait.
 *
 * @param id referenced by actions
 * @param trait it fills
 * @param text of the question
 * @param answers to choose from
 * @param type choice, number, range or text
 * @param askAgainAfter an answer or a refusal; never where null
 */
public record QuestionDefinition(
        String id,
        String trait,
        Text text,
        List<Object> answers,
        @Nullable String type,
        @Nullable Duration askAgainAfter) {
    public QuestionDefinition {
        answers = Lists.copy(answers);
    }
}
