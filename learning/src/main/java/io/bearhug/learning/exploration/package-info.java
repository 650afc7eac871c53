/**
 * With which probability each arm is chosen, so that what is uncertain is tried, a little, and what was chosen can be judged later. The choice
 * is drawn from exactly the probabilities that are recorded.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.learning.exploration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
