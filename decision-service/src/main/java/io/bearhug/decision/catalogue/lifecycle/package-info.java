/**
 * How a bundle becomes the catalogue in force: draft, submitted, approved by somebody who did not write it, published as one
 * immutable version.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.catalogue.lifecycle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
