/**
 * Asks decision-service whether a reason still holds, and tells identity-service what people refused.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.edge.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
