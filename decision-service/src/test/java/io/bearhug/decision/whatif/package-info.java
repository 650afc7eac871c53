/** What would have been, taken apart. */
@NullMarked
package io.bearhug.decision.whatif;

import org.jspecify.annotations.NullMarked;
