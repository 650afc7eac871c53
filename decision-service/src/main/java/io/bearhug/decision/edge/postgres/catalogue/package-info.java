/** Drafts, versions and items in PostgreSQL, with the outbox through which versions leave. */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.edge.postgres.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
