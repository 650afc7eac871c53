/** Ratings of items by people, and what is known of the items. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.ratings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
