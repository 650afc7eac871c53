/**
 * The console's server side: who is signed in, and which questions of the browser go to which service. The browser holds nothing but a
 * key to its session; tokens stay here.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
