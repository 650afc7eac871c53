/**
 * Where the console's pages, its sign-in and its questions come in. Pages are plain files; questions go on to the services with the
 * token of the person's session, and come back unchanged.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.edge.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
