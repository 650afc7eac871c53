/**
 * How do we say it? Decisions that are to be sent become deliveries ({@code planning}); when one is due,
 * everything that could stand against it is asked again ({@code permission}), the words are put together ({@code
 * mail}) and handed to a provider once ({@code sending}). A delivery is a small state machine ({@code
 * lifecycle}); whatever ends it is published. Who people are and what they allow is a projection of what
 * identity-service says ({@code people}); {@code unsubscribe} takes a no at its word, and {@code listing} shows
 * what was sent and why not. Framework types live in {@code edge} only.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
