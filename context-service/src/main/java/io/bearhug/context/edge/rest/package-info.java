/**
 * The HTTP API.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.edge.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
