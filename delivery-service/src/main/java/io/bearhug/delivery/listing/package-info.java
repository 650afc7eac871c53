/**
 * What was sent, to whom and why not: for the console and for operators, masked for those who need not know the
 * person.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.delivery.listing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
