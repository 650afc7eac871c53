/** The catalogue and its items over HTTP. */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.edge.rest.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
