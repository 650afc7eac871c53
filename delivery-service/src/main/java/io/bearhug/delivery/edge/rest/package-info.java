/**
 * The outside: deliveries for operators, and the unsubscribe page.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.edge.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
