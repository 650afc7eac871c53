package io.bearhug.rules;

import org.jspecify.annotations.Nullable;

/** A function or operator of one or two known arguments; the second is {@link Values#NULL} where there is one. */
@FunctionalInterface
interface Function {

    /** The result, or null if it has none for these arguments. */
    @Nullable
    Object apply(Scope scope, Object first, Object second);
}
