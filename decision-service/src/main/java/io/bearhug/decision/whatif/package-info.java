/**
 * What would have been: recorded decisions taken again by a draft or another version of the catalogue. {@link
 * io.bearhug.decision.whatif.Simulation} folds them into figures, purely; {@link io.bearhug.decision.whatif.Simulate} reads them page by page and
 * keeps what came out. Nothing here touches the ledger, the models or a topic.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.whatif;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
