/**
 * What an event leaves behind: a {@link io.bearhug.context.notes.Note}, read through the catalogue of the day
 * ({@link io.bearhug.context.notes.Lens}). Pure.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.notes;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
