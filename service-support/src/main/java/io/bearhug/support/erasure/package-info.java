/**
 * Forgetting somebody, as every service does it: hear the request, forget, say store by store what is gone and what is going.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.erasure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
