/**
 * Reads decisions and persons.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.edge.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
