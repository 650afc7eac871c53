/** {@code bench taste}: how soon it is known whether somebody will like something. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.taste;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
