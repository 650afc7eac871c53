/**
 * The published catalogue, held in memory by every instance and swapped as a whole.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
