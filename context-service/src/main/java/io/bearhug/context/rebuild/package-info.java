/**
 * A store that lost something gets it back. Each partition has a mark in the store that says how far it took in each topic: a mark
 * that is missing or behind gives the loss away ({@link io.bearhug.context.rebuild.Plan}). Then facts wait, answers say so, and
 * erasures, persons, what was said, copies and the tail of the topics are read again, in this order.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.rebuild;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
