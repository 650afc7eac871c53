/** Tables of what is decided here. */
@NullMarked
package io.bearhug.decision.contactpolicy;

import org.jspecify.annotations.NullMarked;
