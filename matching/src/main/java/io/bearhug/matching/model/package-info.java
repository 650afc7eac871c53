/**
 * What a level of agreement is worth in bits, learned from the records alone (Fellegi and Sunter's model with a third class for relatives).
 */
@NullMarked
@CheckReturnValue
package io.bearhug.matching.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
