/**
 * A person as a record describes them: which columns are known, and one spelling for each value. What is not known is the empty text.
 */
@NullMarked
@CheckReturnValue
package io.bearhug.matching.person;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
