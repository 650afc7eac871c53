/**
 * Decisions, outcomes and tokens over HTTP.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.edge.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
