/**
 * What people bought and how they rated it, and what follows from it for items: which go with which, and which many like. Learned from
 * many; nobody is found in it.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.decision.liking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
