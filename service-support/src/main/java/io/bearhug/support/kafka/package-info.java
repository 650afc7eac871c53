/**
 * Topics: creating them, publishing CloudEvents to them, reading them in order with retries, and setting poisoned records
 * aside. A service uses {@link io.bearhug.support.kafka.Publisher} and {@link io.bearhug.support.kafka.RecordLoops}.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
