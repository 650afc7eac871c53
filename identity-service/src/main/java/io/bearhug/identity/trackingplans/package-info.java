/**
 * What a source promised to send: JSON Schemas per event name, in versions, observed, warned about or enforced. Plans are bounded
 * before they are compiled, so that checking an event costs little whatever it says.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.trackingplans;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
