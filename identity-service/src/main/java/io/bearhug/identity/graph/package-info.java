/**
 * Divides identifiers into persons: a constrained spanning forest over the links, strongest first. Pure.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.graph;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
