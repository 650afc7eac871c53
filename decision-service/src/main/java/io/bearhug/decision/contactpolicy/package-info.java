/**
 * Whether we may speak at all: consent, wishes, trouble, caps, cool-downs, quiet hours, exclusions, holdout – in this
 * order. Transactional contacts pass what protects from marketing.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.contactpolicy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
