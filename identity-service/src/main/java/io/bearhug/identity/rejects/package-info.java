/**
 * Events that were refused, kept for a while so that they can be looked at and sent through the front door again. Keeping them never
 * slows or fails collecting: what does not fit is counted and dropped.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.rejects;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
