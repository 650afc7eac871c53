/**
 * Keeps deliveries, the projection of persons, suppressions and errands in PostgreSQL.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.edge.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
