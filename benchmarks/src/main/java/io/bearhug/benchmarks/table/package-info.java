/** Tables of numbers and categories, and the features that learners are given of them. */
@NullMarked
@CheckReturnValue
package io.bearhug.benchmarks.table;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
