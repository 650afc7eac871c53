/** What actions recommend: products and content, as the shop's system of record sends them. */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.items;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
