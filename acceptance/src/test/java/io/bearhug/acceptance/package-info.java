/**
 * The stories as executable scenarios, through the gateway of a really running suite.
 *
 * <p>{@code stories} holds one class per story with what must happen and what must never happen, {@code promises} what the
 * suite promises whatever the story (exact caps, who may do what, nothing lost), {@code suite} the running suite itself.
 */
@NullMarked
package io.bearhug.acceptance;

import org.jspecify.annotations.NullMarked;
