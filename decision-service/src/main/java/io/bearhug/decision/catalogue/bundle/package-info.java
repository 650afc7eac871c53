/**
 * A bundle: the catalogue as marketers write it, one or several YAML documents or JSON.
 *
 * <p>{@link io.bearhug.decision.catalogue.bundle.TreeReader} keeps the place of everything, {@link
 * io.bearhug.decision.catalogue.bundle.Shapes} says what may be written, {@link io.bearhug.decision.catalogue.bundle.Walk} compares the
 * two, and {@link io.bearhug.decision.catalogue.bundle.BundleCheck} finds everything else that is wrong with it, all at once.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.catalogue.bundle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
