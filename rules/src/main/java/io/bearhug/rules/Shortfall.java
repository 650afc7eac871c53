package io.bearhug.rules;

import org.jspecify.annotations.Nullable;

/**
 * A part of a rule that is not met, or of which that cannot be said.
 *
 * @param sentence the part in plain English, such as {@code need for t-shirt is at least 0.3}
 * @param now what it is instead, such as {@code 0.12}; null where it is unknown, cannot be said in a word, or is a fact about the person
 *     that whoever reads this may not be allowed to see
 */
public record Shortfall(String sentence, @Nullable String now) {}
