/**
 * Likely matches: persons no identifier joins although what they told us about themselves says that they are one. Nobody is joined by
 * likeness alone; a steward looks at each pair, and what they say is a decision like any other.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.likely;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
