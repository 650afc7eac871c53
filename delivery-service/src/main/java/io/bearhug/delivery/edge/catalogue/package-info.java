/**
 * The rules of the house as published in the catalogue and configured.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.edge.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
