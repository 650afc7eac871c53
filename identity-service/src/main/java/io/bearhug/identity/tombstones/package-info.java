/**
 * Tombstones: what stays of a forgotten name – a keyed hash and until when everything about it is to be dropped, however late it
 * arrives or however often it is read again. What happens later under the same name is somebody new.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.tombstones;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
