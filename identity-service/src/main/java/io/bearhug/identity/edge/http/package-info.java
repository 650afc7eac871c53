/** Questions to the other services. */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.edge.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
