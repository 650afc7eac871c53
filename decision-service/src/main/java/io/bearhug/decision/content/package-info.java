/**
 * Turns a treatment of the catalogue into this person's words. A block that lacks a fact is left out; a treatment of which
 * nothing is left is not usable.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.content;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
