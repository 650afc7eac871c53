/**
 * Copies of fragments outside the store. Who changed is noted per partition; now and then all of those are copied to topic
 * {@code fragments}, and each copy says up to which offsets everything is in copies.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.context.snapshots;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
