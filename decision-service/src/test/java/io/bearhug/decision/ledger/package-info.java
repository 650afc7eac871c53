/** What every ledger must do. */
@NullMarked
package io.bearhug.decision.ledger;

import org.jspecify.annotations.NullMarked;
