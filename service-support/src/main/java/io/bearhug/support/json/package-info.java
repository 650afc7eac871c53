/**
 * How JSON from outside is read: the suite's settings plus limits on depth, length and duplicate names.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
