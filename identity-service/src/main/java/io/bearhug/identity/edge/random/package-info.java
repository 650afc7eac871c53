/**
 * What nobody can guess: ids of persons and imports, and write keys.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.edge.random;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
