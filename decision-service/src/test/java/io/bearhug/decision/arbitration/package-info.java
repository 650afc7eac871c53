/** Tests of the decision. */
@NullMarked
package io.bearhug.decision.arbitration;

import org.jspecify.annotations.NullMarked;
