/** Which items somebody will like, from what many people liked. Items and people are numbers from 0 on. */
@NullMarked
@CheckReturnValue
package io.bearhug.learning.recommendation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
