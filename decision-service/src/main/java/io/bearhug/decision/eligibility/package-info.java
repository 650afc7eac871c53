/**
 * The engagement policy in three steps: may they have it (eligibility), does it make sense now (applicability), is it in
 * their interest (suitability). The first step that is not met is the reason why not.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.eligibility;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
