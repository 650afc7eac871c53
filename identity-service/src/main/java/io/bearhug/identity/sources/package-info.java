/**
 * Applications that send events, and their write keys. A key is shown once and stored as a hash.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.identity.sources;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
