/**
 * From pairs to persons, by average link: a record joins a group only if the whole group supports it.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.matching.clustering;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
