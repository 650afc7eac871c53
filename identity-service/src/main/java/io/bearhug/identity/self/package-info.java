/**
 * The person's own door: a link a channel hands out, good for a short while, and what whoever holds it may see, say and have done –
 * about themselves and nobody else. What they say travels as a fact like any other, so it binds wherever facts are heard.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.self;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
