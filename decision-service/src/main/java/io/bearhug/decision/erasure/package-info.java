/** Forgetting a person: their decisions, contacts and reactions, and whatever about them comes late. */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.erasure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
