/**
 * What marketers publish: drafts are checked, approved by somebody else and published as one immutable version.
 *
 * <p>{@link io.bearhug.decision.catalogue.CurrentCatalogue} is what the rest of the service sees: the version in force with its
 * rules compiled.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
