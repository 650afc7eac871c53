/**
 * How much two records agree, attribute by attribute, as one of a few levels. Values that are parts of the same fact (number, street; postcode,
 * suburb, state) are one attribute, so that nothing is counted twice.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.matching.comparison;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
