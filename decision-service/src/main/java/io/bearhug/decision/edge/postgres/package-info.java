/**
 * The log of decisions in PostgreSQL.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.edge.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
