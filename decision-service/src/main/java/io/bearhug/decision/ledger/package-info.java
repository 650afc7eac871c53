/**
 * Who was contacted when, with reservations, and how they took it. One working ledger per fragment; a person's ledger is the
 * union over their fragments, so merging persons copies nothing.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
