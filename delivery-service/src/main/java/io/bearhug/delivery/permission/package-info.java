/**
 * Whether something may be sent now: consent, suppression, quiet hours, staleness. Pure; asked again each time a
 * delivery is due.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.permission;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
