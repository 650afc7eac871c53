/**
 * What events say about identity: identifiers seen, links between them, traits, consents, other people. Facts form a join-semilattice:
 * joining them is commutative, associative and idempotent, so neither order nor repetition can matter. Pure.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.facts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
