/**
 * PostgreSQL: facts, regions, persons and sources.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.edge.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
