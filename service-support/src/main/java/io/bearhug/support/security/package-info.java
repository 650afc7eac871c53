/**
 * Who may: role names, and short signed tokens for those who have no login.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.support.security;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
