/**
 * The front door for events: read within limits, validated, normalised, stamped, durable. It never asks a database.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.collection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
