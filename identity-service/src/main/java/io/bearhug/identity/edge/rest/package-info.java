/**
 * HTTP: parses, calls one use case, maps the outcome.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.edge.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
