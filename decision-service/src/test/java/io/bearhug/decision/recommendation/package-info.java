/** Tables of what is decided here. */
@NullMarked
package io.bearhug.decision.recommendation;

import org.jspecify.annotations.NullMarked;
