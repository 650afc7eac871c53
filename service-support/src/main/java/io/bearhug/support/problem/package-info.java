/**
 * What a caller is told when something is wrong: RFC 9457 problem details, made in one place for REST and for the HTTP
 * layer below it. Nothing internal leaks; an unexpected failure is logged once under the trace id the caller is given.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
