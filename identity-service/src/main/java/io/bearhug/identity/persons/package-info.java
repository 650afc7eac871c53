/**
 * Persons: recomputed from facts for one region of the graph at a time, with ids that stay, versions without gaps and one
 * snapshot per change.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.persons;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
