/** By which limits names are joined: configured, in versions, tried out before they are in force. */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.namespaces;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
